/** Deletes pictures of a project that nothing refers to any more (synchronous; runs in the maintenance thread). */
import { hashesIn } from '@polku/shared/kernel/content-hash';
import { intact, type RowKind } from '../log/checksum';
import type { Db } from '../log/database';
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
export function projectsWithPictures(db: Db): readonly string[] {
  return db
    .prepare<[], { id: string }>('SELECT DISTINCT project_id AS id FROM blobs ORDER BY project_id')
    .all()
    .map(({ id }) => id);
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
export function sweepPictures(
  db: Db,
  project: string,
  now: string,
  graceMs: number,
  at: (step: SweepStep) => void = () => {},
): UnusedPictures {
  const hashes = new Set(
    db
      .prepare<[string], { hash: string }>('SELECT hash FROM blobs WHERE project_id = ?')
      .all(project)
      .map(({ hash }) => hash),
  );
  const rooms = roomsOf(db, project);
  const used = new Set<string>();
  for (const room of rooms) search(db, room, 0, hashes, used);
  const versions = new Set<string>();
  searchVersions(db, project, versions, hashes, used);
  at('searched');

  // Updates written during the search are searched inside the transaction, while nobody else writes.
  return db
    .transaction((): UnusedPictures => {
      const searched = new Map(rooms.map(({ name, head }) => [name, head]));
      for (const room of roomsOf(db, project)) search(db, room, searched.get(room.name) ?? 0, hashes, used);
      searchVersions(db, project, versions, hashes, used);
      return settle(db, project, { hashes, used }, now, new Date(Date.parse(now) - graceMs).toISOString());
    })
    .immediate();
}

function roomsOf(db: Db, project: string): readonly Room[] {
  // Ids of projects are letters and digits: the end of the range is the character after '-'.
  return db
    .prepare<[string, string], Room>('SELECT id, name, head FROM rooms WHERE name >= ? AND name < ?')
    .all(`${project}-`, `${project}.`);
}

/** @param after sequence number up to which the room has been searched */
function search(db: Db, { id, name }: Room, after: number, among: ReadonlySet<string>, used: Set<string>): void {
  for (const [kind, table] of Object.entries(TABLES) as readonly [RowKind, string][]) {
    const rows = db
      .prepare<[number, number], Stored>(`SELECT seq, data, sum FROM ${table} WHERE room_id = ? AND seq > ?`)
      .iterate(id, after);
    for (const { seq, data, sum } of rows) {
      if (!intact(kind, name, seq, data, sum)) throw new Error(`room ${name}: ${kind} ${seq}: checksum`);
      note(data, among, used);
    }
  }
  // Updates that compaction took out of a document; rarely any.
  const leftOut = db.prepare<[number], { data: Uint8Array }>('SELECT data FROM left_out WHERE room_id = ?');
  for (const { data } of leftOut.iterate(id)) note(data, among, used);
}

/** @param searched ids of versions that were looked at already; grows */
function searchVersions(
  db: Db,
  project: string,
  searched: Set<string>,
  among: ReadonlySet<string>,
  used: Set<string>,
): void {
  const versions = versionTable(db);
  for (const { versionId } of versions.list(project)) {
    if (searched.has(versionId)) continue;
    searched.add(versionId);
    const version = versions.open(project, versionId);
    if (version.kind !== 'opened') throw new Error(`version ${versionId}: ${version.kind}`);
    note(version.update, among, used);
  }
}

function note(data: Uint8Array, among: ReadonlySet<string>, used: Set<string>): void {
  hashesIn(
    data,
    (hash) => among.has(hash),
    (hash) => used.add(hash),
  );
}

function settle(
  db: Db,
  project: string,
  { hashes, used }: { hashes: ReadonlySet<string>; used: ReadonlySet<string> },
  now: string,
  before: string,
): UnusedPictures {
  const again = db.prepare('UPDATE blobs SET unused_since = NULL WHERE project_id = ? AND hash = ?');
  const mark = db.prepare(
    'UPDATE blobs SET unused_since = ? WHERE project_id = ? AND hash = ? AND unused_since IS NULL',
  );
  const remove = db.prepare<[string, string, string], { size: number }>(
    'DELETE FROM blobs WHERE project_id = ? AND hash = ? AND unused_since <= ? RETURNING size',
  );
  let [marked, deleted, bytes] = [0, 0, 0];
  for (const hash of hashes) {
    if (used.has(hash)) {
      again.run(project, hash);
      continue;
    }
    marked += mark.run(now, project, hash).changes;
    for (const { size } of remove.all(project, hash, before)) {
      deleted += 1;
      bytes += size;
    }
  }
  return { marked, deleted, bytes };
}
