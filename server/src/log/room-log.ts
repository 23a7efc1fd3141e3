/**
 * Stored room logs on one connection (synchronous; runs in a worker): per room a gapless sequence of updates 1…head, the
 * first of which a snapshot may replace. `head` and the rows change in one transaction; rows are never rewritten; everything
 * read is verified.
 */
import { parseRoomName } from '@polku/shared/kernel/protocol';
import { activityKeeper } from './activity-keeper';
import { checksum, intact } from './checksum';
import type { Db } from './database';
import { projectHash } from './erase-table';
import type { AuthorRow, LoadResult, RoomBatch } from './log-types';
import { reached } from './points';

interface RoomRow {
  id: number;
  head: number;
}
interface StoredRow {
  seq: number;
  data: Uint8Array;
  sum: Uint8Array;
}

/**
 * Appends the updates of all rooms of the batch in one transaction; when it returns they are on the disk.
 * @throws when a write fails or a room's head is not where the batch expects it (another writer); then nothing is stored
 */
export function appender(db: Db): (batch: readonly RoomBatch[]) => void {
  const createRoom = db.prepare('INSERT INTO rooms (name, head) VALUES (?, 0) ON CONFLICT (name) DO NOTHING');
  const erased = db.prepare<[Uint8Array], { at: string }>('SELECT at FROM erased WHERE hash = ?');
  const moveHead = db.prepare<[number, string, number], { id: number }>(
    'UPDATE rooms SET head = ? WHERE name = ? AND head = ? RETURNING id',
  );
  const insert = db.prepare('INSERT INTO updates (room_id, seq, data, sum) VALUES (?, ?, ?, ?)');
  const activity = activityKeeper(db);
  const own = db.prepare('INSERT OR REPLACE INTO authors (room_id, client, owner) VALUES (?, ?, ?)');
  const append = db.transaction((batch: readonly RoomBatch[]) => {
    for (const { room, first, updates, authors = [], deeds = [] } of batch) {
      const project = parseRoomName(room)?.projectId;
      if (first === 1) {
        if (project !== undefined && erased.get(projectHash(project))) throw new Error(`room ${room}: erased`);
        createRoom.run(room);
      }
      const moved = moveHead.get(first - 1 + updates.length, room, first - 1);
      if (!moved) throw new Error(`room ${room}: the log does not end at ${first - 1}`);
      let seq = first;
      for (const data of updates) {
        insert.run(moved.id, seq, data, checksum('update', room, seq, data));
        seq += 1;
      }
      for (const [client, owner] of authors) own.run(moved.id, client, owner);
      if (project !== undefined && deeds.length > 0) activity.keep(project, deeds);
    }
    reached('append');
  });
  return (batch) => {
    try {
      append.immediate(batch);
      reached('sync');
    } catch (error) {
      // What it remembers of it was not stored.
      activity.forget();
      throw error;
    }
  };
}

/**
 * Reads and verifies one room. A damaged newest snapshot is replaced by the generation before it and its rows.
 * @param upTo begin with no later snapshot than this; it is there while compaction has not passed twice since
 * @returns the room's image (empty with head 0 if nothing was ever written), or what is corrupt
 */
export function readRoom(db: Db, room: string, upTo = Number.MAX_SAFE_INTEGER): LoadResult {
  return db.transaction((): LoadResult => {
    const row = db.prepare<[string], RoomRow>('SELECT id, head FROM rooms WHERE name = ?').get(room);
    if (!row) {
      if (hasStrays(db, room)) return { kind: 'corrupt', detail: 'its row in rooms is missing' };
      return { kind: 'loaded', head: 0, base: null, rows: [], authors: [], damaged: [] };
    }
    const snapshots = db
      .prepare<[number, number], StoredRow>(
        'SELECT seq, data, sum FROM snapshots WHERE room_id = ? AND seq <= ? ORDER BY seq DESC',
      )
      .all(row.id, upTo);
    const damaged: string[] = [];
    for (const base of [...snapshots, null]) {
      if (base && !intact('snapshot', room, base.seq, base.data, base.sum)) {
        damaged.push(`snapshot ${base.seq}: checksum`);
        continue;
      }
      const rows = readRows(db, room, row, base?.seq ?? 0);
      if (typeof rows === 'string') {
        damaged.push(rows);
        continue;
      }
      const kept = base && { seq: base.seq, data: base.data };
      return { kind: 'loaded', head: row.head, base: kept, rows, authors: readAuthors(db, row), damaged };
    }
    return { kind: 'corrupt', detail: damaged.join('; ') };
  })();
}

/** Room ids with updates and no row in `rooms`; one step of the index for each room. */
const STRAYS = `
WITH RECURSIVE ids(id) AS (
  SELECT min(room_id) FROM updates
  UNION ALL SELECT (SELECT min(room_id) FROM updates WHERE room_id > id) FROM ids WHERE id IS NOT NULL
) SELECT id FROM ids WHERE id IS NOT NULL AND id NOT IN (SELECT id FROM rooms)`;

/** @returns whether there are updates of the room although it has no row; their checksums identify the room */
function hasStrays(db: Db, room: string): boolean {
  const first = db.prepare<[number], StoredRow>(
    'SELECT seq, data, sum FROM updates WHERE room_id = ? ORDER BY seq LIMIT 1',
  );
  const ids = db.prepare<[], { id: number }>(STRAYS).all();
  return ids.some(({ id }) => {
    const row = first.get(id);
    return row !== undefined && intact('update', room, row.seq, row.data, row.sum);
  });
}

function readAuthors(db: Db, { id }: RoomRow): AuthorRow[] {
  return db
    .prepare<[number], { client: number; owner: string }>('SELECT client, owner FROM authors WHERE room_id = ?')
    .all(id)
    .map(({ client, owner }) => [client, owner]);
}

function readRows(db: Db, room: string, { id, head }: RoomRow, after: number): Uint8Array[] | string {
  const stored = db
    .prepare<[number, number], StoredRow>(
      'SELECT seq, data, sum FROM updates WHERE room_id = ? AND seq > ? ORDER BY seq',
    )
    .all(id, after);
  let expected = after;
  const rows: Uint8Array[] = [];
  for (const { seq, data, sum } of stored) {
    expected += 1;
    if (seq !== expected) return `update ${expected}: missing`;
    if (!intact('update', room, seq, data, sum)) return `update ${seq}: checksum`;
    rows.push(data);
  }
  return expected === head ? rows : `updates ${expected + 1} to ${head}: missing`;
}
