/** Reads what is stored while the server runs, in one moment, and in the form that the judge checks. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Store, StoredRoom, StoredRow } from '../judge/stored';

/** @param folder the server's `DATA_DIR` */
export function liveSqlite(folder: string): Store {
  const db = new Database(join(folder, 'polku.sqlite'), { readonly: true });
  const read = db.transaction((name: string): StoredRoom | null => {
    const room = db
      .prepare<[string], { id: number; head: number }>('SELECT id, head FROM rooms WHERE name = ?')
      .get(name);
    if (!room) return null;
    const rows = (table: 'updates' | 'snapshots'): StoredRow[] =>
      db
        .prepare<[number], StoredRow>(`SELECT seq, data, sum FROM ${table} WHERE room_id = ? ORDER BY seq`)
        .all(room.id);
    const authors = db
      .prepare<[number], { client: number; owner: string }>('SELECT client, owner FROM authors WHERE room_id = ?')
      .all(room.id);
    const leftOut = db
      .prepare<[number], { n: number }>('SELECT count(*) AS n FROM left_out WHERE room_id = ?')
      .get(room.id);
    return {
      head: room.head,
      updates: rows('updates'),
      snapshots: rows('snapshots'),
      authors: new Map(authors.map(({ client, owner }) => [client, owner])),
      leftOut: leftOut?.n ?? 0,
      faults: [],
    };
  });
  return {
    read: (room) => Promise.resolve(read(room)),
    close: () => {
      db.close();
      return Promise.resolve();
    },
  };
}

/** @returns a hash over every byte that is stored of a room */
export function fingerprint(room: StoredRoom | null): string {
  const hash = createHash('sha256');
  if (!room) return 'nothing';
  hash.update(`${room.head} ${room.leftOut} ${JSON.stringify([...room.authors].sort(([a], [b]) => a - b))}`);
  for (const kind of ['updates', 'snapshots'] as const) {
    for (const { seq, data, sum } of room[kind]) hash.update(`\n${kind} ${seq} `).update(data).update(sum);
  }
  return hash.digest('hex');
}
