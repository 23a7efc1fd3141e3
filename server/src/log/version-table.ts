/**
 * Kept versions of the boards' document (synchronous; runs in the maintenance thread). Each is a whole Yjs update, compressed,
 * with a checksum over what is stored, apart from the live log: compaction does not touch them.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LIMITS } from '@polku/shared/kernel/limits';
import { VERSION_KINDS, type VersionInfo, type VersionKind } from '@polku/shared/kernel/versions';
import type { Db } from './database';

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
const INFO = 'id AS versionId, at, kind, name, member_id AS memberId, length(data) AS bytes';

export interface NewVersion {
  readonly versionId: string;
  readonly projectId: string;
  readonly at: string;
  readonly kind: VersionKind;
  readonly name: string;
  readonly memberId: string | null;
  /** The document as a Yjs update (V1). */
  readonly update: Uint8Array;
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
export function versionTable(db: Db) {
  const all = db.prepare<[string], VersionRow>(
    `SELECT ${INFO} FROM versions WHERE project_id = ? ORDER BY at DESC, rowid DESC`,
  );
  const byId = db.prepare<[string, string], VersionRow>(`SELECT ${INFO} FROM versions WHERE project_id = ? AND id = ?`);
  const stored = db.prepare<[string, string], StoredVersion>(
    'SELECT at, data, sum FROM versions WHERE project_id = ? AND id = ?',
  );
  const before = db.prepare<[string, string], { id: string }>(
    'SELECT id FROM versions WHERE project_id = ? AND at <= ? ORDER BY at DESC, rowid DESC LIMIT 1',
  );
  const first = db.prepare<[string], { id: string }>(
    'SELECT id FROM versions WHERE project_id = ? ORDER BY at, rowid LIMIT 1',
  );
  const insert = db.prepare(
    'INSERT INTO versions (id, project_id, at, kind, name, member_id, data, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM versions WHERE project_id = ? AND id = ?');
  const rename = db.prepare('UPDATE versions SET name = ?, kind = ? WHERE project_id = ? AND id = ?');

  const open = (projectId: string, versionId: string): OpenedVersion => {
    const row = stored.get(projectId, versionId);
    if (!row) return { kind: 'missing' };
    if (!sumOf(versionId, row.data).equals(row.sum)) return { kind: 'damaged' };
    return {
      kind: 'opened',
      at: row.at,
      update: new Uint8Array(inflateRawSync(row.data, { maxOutputLength: LIMITS.documentBytes * 2 })),
    };
  };

  const add = db.transaction((version: NewVersion): VersionInfo | null => {
    const data = deflateRawSync(version.update);
    const [latest] = all.all(version.projectId);
    const last = latest && stored.get(version.projectId, latest.versionId);
    if (version.kind === 'auto' && last && Buffer.compare(last.data, data) === 0) return null;
    const { versionId, projectId, at, kind, name, memberId } = version;
    insert.run(versionId, projectId, at, kind, name, memberId, data, sumOf(versionId, data));
    return { versionId, at, kind, name, memberId, bytes: data.byteLength };
  });
  const removeAll = db.transaction((projectId: string, ids: readonly string[]): void => {
    for (const id of ids) remove.run(projectId, id);
  });

  return {
    list: (projectId: string): VersionInfo[] => all.all(projectId).map(info),
    open,
    /** The latest version of then or before; the first of all when there is none. */
    openAt(projectId: string, time: string): OpenedVersion {
      const nearest = before.get(projectId, time) ?? first.get(projectId);
      return nearest ? open(projectId, nearest.id) : { kind: 'missing' };
    },
    /** @returns null when the latest version holds exactly this already, and nobody named this one */
    add: (version: NewVersion): VersionInfo | null => add.immediate(version),
    remove: (projectId: string, ids: readonly string[]): void => removeAll.immediate(projectId, ids),
    /** A version with a name counts as named from then on. @returns null when there is none */
    rename(projectId: string, versionId: string, name: string): VersionInfo | null {
      const row = byId.get(projectId, versionId);
      if (!row) return null;
      const kind = name !== '' && row.kind === 'auto' ? 'named' : info(row).kind;
      rename.run(name, kind, projectId, versionId);
      return { ...info(row), name, kind };
    },
    /** @throws when a version is not as it was written */
    verify(): void {
      const rows = db.prepare<[], { id: string; data: Uint8Array; sum: Uint8Array }>(
        'SELECT id, data, sum FROM versions',
      );
      for (const { id, data, sum } of rows.iterate()) {
        if (!sumOf(id, data).equals(sum)) throw new Error(`version ${id}: checksum`);
      }
    },
  };
}
