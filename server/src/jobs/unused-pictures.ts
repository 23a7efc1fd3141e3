/** Deletes pictures of a project that nothing refers to any more (runs in the maintenance thread). */
import { hashesIn } from '@polku/shared/kernel/content-hash';
import { roomName } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import { intact, type RowKind } from '../log/checksum';
import type { Sql, SqlDatabase } from '../log/sql';
import { versionTable } from '../log/version-table';

export interface UnusedPictures {
  /** Newly found to be unused; they wait. */
  readonly marked: number;
  readonly deleted: number;
  readonly bytes: number;
}

interface Stored {
  readonly seq: number;
  readonly data: Uint8Array;
  readonly sum: Uint8Array;
}
interface Room {
  readonly id: number;
  readonly name: string;
  readonly head: number;
}

/** The tables that hold documents, besides `left_out` and `versions`. Any other table that comes to hold some must be searched, too. */
const TABLES = { snapshot: 'snapshots', update: 'updates' } as const satisfies Record<RowKind, string>;

/** @returns ids of the projects that have pictures */
export async function projectsWithPictures(db: Sql): Promise<readonly string[]> {
  const rows = await db.all<{ id: string }>('SELECT DISTINCT project_id AS id FROM blobs ORDER BY project_id');
  return rows.map(({ id }) => id);
}

/** Injected by tests: between the look and the deletion. */
export type SweepStep = 'searched';

/**
 * A picture counts as used if any stored byte of the project's documents names it. All updates, snapshots and kept
 * versions are searched, so records that can still be restored keep their pictures. The bytes are only searched for
 * hashes, not decoded: this may find too many, never too few. An unused picture is first marked, and deleted once it has
 * stayed unused at every check for `graceMs`.
 * @param now ISO time
 * @param graceMs how long a picture stays without being used
 * @throws when any document of the project is damaged; in that case nothing was changed
 */
export async function sweepPictures(
  db: SqlDatabase,
  project: string,
  now: string,
  graceMs: number,
  at: (step: SweepStep) => void | Promise<void> = () => {},
): Promise<UnusedPictures> {
  const versions = new Set<string>();
  const { hashes, used, rooms } = await db.read(async (tx) => {
    const stored = await tx.all<{ hash: string }>('SELECT hash FROM blobs WHERE project_id = ?', project);
    const found: Found = { hashes: new Set(stored.map(({ hash }) => hash)), used: new Set() };
    const seen = await roomsOf(tx, project);
    for (const room of seen) await search(tx, room, 0, found);
    await searchVersions(tx, db, project, versions, found);
    return { ...found, rooms: seen };
  });
  await at('searched');

  // Updates written during the search are searched inside the transaction, while nobody else writes.
  return db.write(project, async (tx): Promise<UnusedPictures> => {
    const searched = new Map(rooms.map(({ name, head }) => [name, head]));
    // Erased meanwhile, with its pictures.
    if (!(await tx.get('SELECT id FROM projects WHERE id = ?', project))) return { marked: 0, deleted: 0, bytes: 0 };
    if (db.kind === 'postgres') await holdRooms(tx, project);
    for (const room of await roomsOf(tx, project)) {
      await search(tx, room, searched.get(room.name) ?? 0, { hashes, used });
    }
    await searchVersions(tx, db, project, versions, { hashes, used });
    return settle(tx, project, { hashes, used }, now, new Date(Date.parse(now) - graceMs).toISOString());
  });
}

interface Found {
  readonly hashes: ReadonlySet<string>;
  /** Grows. */
  readonly used: Set<string>;
}

/** Until the transaction ends, no node appends to any room of the project, also to one that nobody has written to yet. */
async function holdRooms(tx: Sql, project: string): Promise<void> {
  for (const kind of ROOM_KINDS) {
    await tx.run('INSERT INTO rooms (name, head) VALUES (?, 0) ON CONFLICT (name) DO NOTHING', roomName(project, kind));
  }
  await tx.all('SELECT id FROM rooms WHERE name >= ? AND name < ? ORDER BY id FOR UPDATE', ...namesOf(project));
}

/** Ids of projects are letters and digits: the end of the range is the character after '-'. */
function namesOf(project: string): [from: string, before: string] {
  return [`${project}-`, `${project}.`];
}

function roomsOf(tx: Sql, project: string): Promise<readonly Room[]> {
  return tx.all<Room>('SELECT id, name, head FROM rooms WHERE name >= ? AND name < ?', ...namesOf(project));
}

/** @param after sequence number up to which the room has been searched */
async function search(tx: Sql, { id, name }: Room, after: number, found: Found): Promise<void> {
  for (const [kind, table] of Object.entries(TABLES) as readonly [RowKind, string][]) {
    const rows = tx.each<Stored>(`SELECT seq, data, sum FROM ${table} WHERE room_id = ? AND seq > ?`, id, after);
    for await (const { seq, data, sum } of rows) {
      if (!intact(kind, name, seq, data, sum)) throw new Error(`room ${name}: ${kind} ${seq}: checksum`);
      note(data, found);
    }
  }
  // Updates that compaction took out of a document; rarely any.
  for await (const { data } of tx.each<{ data: Uint8Array }>('SELECT data FROM left_out WHERE room_id = ?', id)) {
    note(data, found);
  }
}

/** @param searched ids of versions that were looked at already; grows */
async function searchVersions(
  tx: Sql,
  db: SqlDatabase,
  project: string,
  searched: Set<string>,
  found: Found,
): Promise<void> {
  const versions = versionTable(db);
  for (const { versionId } of await versions.list(tx, project)) {
    if (searched.has(versionId)) continue;
    searched.add(versionId);
    const version = await versions.open(tx, project, versionId);
    if (version.kind !== 'opened') throw new Error(`version ${versionId}: ${version.kind}`);
    note(version.update, found);
  }
}

function note(data: Uint8Array, { hashes, used }: Found): void {
  hashesIn(
    data,
    (hash) => hashes.has(hash),
    (hash) => used.add(hash),
  );
}

async function settle(
  tx: Sql,
  project: string,
  { hashes, used }: Found,
  now: string,
  before: string,
): Promise<UnusedPictures> {
  let [marked, deleted, bytes] = [0, 0, 0];
  for (const hash of hashes) {
    if (used.has(hash)) {
      await tx.run('UPDATE blobs SET unused_since = NULL WHERE project_id = ? AND hash = ?', project, hash);
      continue;
    }
    marked += await tx.run(
      'UPDATE blobs SET unused_since = ? WHERE project_id = ? AND hash = ? AND unused_since IS NULL',
      now,
      project,
      hash,
    );
    const gone = await tx.all<{ size: number }>(
      'DELETE FROM blobs WHERE project_id = ? AND hash = ? AND unused_since <= ? RETURNING size',
      project,
      hash,
      before,
    );
    for (const { size } of gone) {
      deleted += 1;
      bytes += size;
    }
  }
  return { marked, deleted, bytes };
}
