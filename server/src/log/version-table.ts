/**
 * Kept versions of the boards' document (runs in the maintenance thread). Each is a whole Yjs update, compressed,
 * with a checksum over what is stored, apart from the live log: compaction does not touch them.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LIMITS } from '@polku/shared/kernel/limits';
import { VERSION_KINDS, type VersionInfo, type VersionKind } from '@polku/shared/kernel/versions';
import type { Sql, SqlDatabase } from './sql';

interface VersionRow {
  versionId: string;
  at: string;
  kind: string;
  name: string;
  memberId: string | null;
  bytes: number;
}
interface StoredVersion {
  at: string;
  data: Uint8Array;
  sum: Uint8Array;
}
const INFO = 'id AS "versionId", at, kind, name, member_id AS "memberId", length(data) AS bytes';

export interface NewVersion {
  readonly versionId: string;
  readonly projectId: string;
  readonly at: string;
  readonly kind: VersionKind;
  readonly name: string;
  readonly memberId: string | null;
}

/** @param update the document as a Yjs update (V1) @returns what is stored of it */
export function compressed(update: Uint8Array): Uint8Array {
  return deflateRawSync(update);
}

/** `damaged`: it is there, but not as it was written; it is never given out. */
export type OpenedVersion =
  | { kind: 'opened'; at: string; update: Uint8Array }
  | { kind: 'missing' }
  | { kind: 'damaged' };

function sumOf(id: string, data: Uint8Array): Buffer {
  return createHash('sha256').update(`version\n${id}\n`).update(data).digest();
}

function info(row: VersionRow): VersionInfo {
  const kind = VERSION_KINDS.find((one) => one === row.kind);
  if (!kind) throw new Error(`versions: unknown kind ${row.kind}`);
  return { ...row, kind };
}

/** @returns the calls that concern versions */
export function versionTable(db: SqlDatabase) {
  const all = (tx: Sql, projectId: string): Promise<VersionRow[]> =>
    tx.all<VersionRow>(`SELECT ${INFO} FROM versions WHERE project_id = ? ORDER BY at DESC, id DESC`, projectId);
  const stored = (tx: Sql, projectId: string, versionId: string): Promise<StoredVersion | undefined> =>
    tx.get<StoredVersion>('SELECT at, data, sum FROM versions WHERE project_id = ? AND id = ?', projectId, versionId);

  const open = async (tx: Sql, projectId: string, versionId: string): Promise<OpenedVersion> => {
    const row = await stored(tx, projectId, versionId);
    if (!row) return { kind: 'missing' };
    if (!sumOf(versionId, row.data).equals(row.sum)) return { kind: 'damaged' };
    return {
      kind: 'opened',
      at: row.at,
      update: new Uint8Array(inflateRawSync(row.data, { maxOutputLength: LIMITS.documentBytes * 2 })),
    };
  };

  return {
    list: async (tx: Sql, projectId: string): Promise<VersionInfo[]> => (await all(tx, projectId)).map(info),
    open,
    /** The latest version of then or before; the first of all when there is none. */
    openAt: (projectId: string, time: string): Promise<OpenedVersion> =>
      db.read(async (tx) => {
        const nearest =
          (await tx.get<{ id: string }>(
            'SELECT id FROM versions WHERE project_id = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1',
            projectId,
            time,
          )) ??
          (await tx.get<{ id: string }>(
            'SELECT id FROM versions WHERE project_id = ? ORDER BY at, id LIMIT 1',
            projectId,
          ));
        return nearest ? open(tx, projectId, nearest.id) : { kind: 'missing' };
      }),
    /**
     * @param data of the version, by `compressed`
     * @returns null when the latest version holds exactly this already, and nobody named this one
     */
    async add(tx: Sql, version: NewVersion, data: Uint8Array): Promise<VersionInfo | null> {
      const { versionId, projectId, at, kind, name, memberId } = version;
      const [latest] = await all(tx, projectId);
      const last = latest && (await stored(tx, projectId, latest.versionId));
      if (kind === 'auto' && last && Buffer.compare(last.data, data) === 0) return null;
      await tx.run(
        'INSERT INTO versions (id, project_id, at, kind, name, member_id, data, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        versionId,
        projectId,
        at,
        kind,
        name,
        memberId,
        data,
        sumOf(versionId, data),
      );
      return { versionId, at, kind, name, memberId, bytes: data.byteLength };
    },
    async remove(tx: Sql, projectId: string, ids: readonly string[]): Promise<void> {
      for (const id of ids) await tx.run('DELETE FROM versions WHERE project_id = ? AND id = ?', projectId, id);
    },
    /** A version with a name counts as named from then on. @returns null when there is none */
    rename: (projectId: string, versionId: string, name: string): Promise<VersionInfo | null> =>
      db.write(projectId, async (tx) => {
        const row = await tx.get<VersionRow>(
          `SELECT ${INFO} FROM versions WHERE project_id = ? AND id = ?`,
          projectId,
          versionId,
        );
        if (!row) return null;
        const kind = name !== '' && row.kind === 'auto' ? 'named' : info(row).kind;
        await tx.run(
          'UPDATE versions SET name = ?, kind = ? WHERE project_id = ? AND id = ?',
          name,
          kind,
          projectId,
          versionId,
        );
        return { ...info(row), name, kind };
      }),
    /** @throws when a version is not as it was written */
    async verify(tx: Sql): Promise<void> {
      const rows = tx.each<{ id: string; data: Uint8Array; sum: Uint8Array }>('SELECT id, data, sum FROM versions');
      for await (const { id, data, sum } of rows) {
        if (!sumOf(id, data).equals(sum)) throw new Error(`version ${id}: checksum`);
      }
    },
  };
}
