/**
 * Stored room logs: per room a gapless sequence of updates 1…head, the first of which a snapshot may replace. `head` and the
 * rows change in one transaction; rows are never rewritten; everything read is verified. Appending to SQLite is synchronous:
 * it is the hottest path of the server (runs in the store's thread).
 */
import { parseRoomName } from '@polku/shared/kernel/protocol';
import { sqliteActivity } from './activity-sqlite';
import { checksum, intact } from './checksum';
import type { Db } from './database';
import { projectHash } from './erase-table';
import type { AuthorRow, LoadResult, RoomBatch } from './log-types';
import { reached } from './points';
import type { Sql } from './sql';

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
 * Appends the updates of all rooms of the batch in one transaction; when it returns they are on the disk. It remembers what it
 * has written of who did what.
 * @param elsewhere the batch before was written by another appender, so that what this one remembers does not hold any more
 * @throws when a write fails or a room's head is not where the batch expects it (another writer); then nothing is stored
 */
export function appender(db: Db): (batch: readonly RoomBatch[], elsewhere?: boolean) => void {
  const createRoom = db.prepare('INSERT INTO rooms (name, head) VALUES (?, 0) ON CONFLICT (name) DO NOTHING');
  const erased = db.prepare<[Uint8Array], { at: string }>('SELECT at FROM erased WHERE hash = ?');
  const moveHead = db.prepare<[number, string, number], { id: number }>(
    'UPDATE rooms SET head = ? WHERE name = ? AND head = ? RETURNING id',
  );
  const insert = db.prepare('INSERT INTO updates (room_id, seq, data, sum) VALUES (?, ?, ?, ?)');
  const activity = sqliteActivity(db);
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
  return (batch, elsewhere = false) => {
    if (elsewhere) activity.forget();
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
 * @param tx sees one moment (`SqlDatabase.read`): between its queries nothing may be appended
 * @param upTo begin with no later snapshot than this; it is there while compaction has not passed twice since
 * @returns the room's image (empty with head 0 if nothing was ever written), or what is corrupt
 */
export async function readRoom(tx: Sql, room: string, upTo = Number.MAX_SAFE_INTEGER): Promise<LoadResult> {
  const row = await tx.get<RoomRow>('SELECT id, head FROM rooms WHERE name = ?', room);
  if (!row) {
    if ((await strayOf(tx, room)) !== null) return { kind: 'corrupt', detail: 'its row in rooms is missing' };
    return { kind: 'loaded', head: 0, base: null, rows: [], authors: [], damaged: [] };
  }
  const damaged: string[] = [];
  let before = upTo + 1;
  for (;;) {
    const base = await tx.get<StoredRow>(
      'SELECT seq, data, sum FROM snapshots WHERE room_id = ? AND seq < ? ORDER BY seq DESC LIMIT 1',
      row.id,
      before,
    );
    if (base && !intact('snapshot', room, base.seq, base.data, base.sum))
      damaged.push(`snapshot ${base.seq}: checksum`);
    else {
      const rows = await readRows(tx, room, row, base?.seq ?? 0);
      if (typeof rows !== 'string') {
        const kept = base ? { seq: base.seq, data: base.data } : null;
        return { kind: 'loaded', head: row.head, base: kept, rows, authors: await readAuthors(tx, row), damaged };
      }
      damaged.push(rows);
    }
    if (!base) return { kind: 'corrupt', detail: damaged.join('; ') };
    before = base.seq;
  }
}

/** Room ids with updates and no row in `rooms`; one step of the index for each room. */
const STRAYS = `
WITH RECURSIVE ids(id) AS (
  SELECT min(room_id) FROM updates
  UNION ALL SELECT (SELECT min(room_id) FROM updates WHERE room_id > ids.id) FROM ids WHERE ids.id IS NOT NULL
) SELECT id FROM ids WHERE id IS NOT NULL AND id NOT IN (SELECT rooms.id FROM rooms)`;

/** @returns the number under which there are updates of a room that has no row, or null; their checksums identify the room */
export async function strayOf(tx: Sql, room: string): Promise<number | null> {
  for (const { id } of await tx.all<{ id: number }>(STRAYS)) {
    const row = await tx.get<StoredRow>(
      'SELECT seq, data, sum FROM updates WHERE room_id = ? ORDER BY seq LIMIT 1',
      id,
    );
    if (row && intact('update', room, row.seq, row.data, row.sum)) return id;
  }
  return null;
}

async function readAuthors(tx: Sql, { id }: RoomRow): Promise<AuthorRow[]> {
  const rows = await tx.all<{ client: number; owner: string }>(
    'SELECT client, owner FROM authors WHERE room_id = ?',
    id,
  );
  return rows.map(({ client, owner }) => [client, owner]);
}

async function readRows(tx: Sql, room: string, { id, head }: RoomRow, after: number): Promise<Uint8Array[] | string> {
  const stored = await tx.all<StoredRow>(
    'SELECT seq, data, sum FROM updates WHERE room_id = ? AND seq > ? ORDER BY seq',
    id,
    after,
  );
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
