/**
 * Reads the SQLite file of a server that is not running. It reads a copy: opening the file itself would repair what a kill has
 * left, which is the server's to do.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Store, StoredRoom, StoredRow } from './stored';

/** @param folder the server's `DATA_DIR` */
export function sqliteStore(folder: string): Store {
  return {
    read: (room) => Promise.resolve(readCopy(folder, room)),
    close: () => Promise.resolve(),
  };
}

function readCopy(folder: string, room: string): StoredRoom | null {
  if (!existsSync(join(folder, 'polku.sqlite'))) return null;
  const copy = mkdtempSync(join(tmpdir(), 'polku-judge-copy-'));
  try {
    // Without `-shm`, which SQLite makes anew from the log.
    for (const name of ['polku.sqlite', 'polku.sqlite-wal']) {
      if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
    }
    const db = new Database(join(copy, 'polku.sqlite'));
    try {
      return readRoom(db, room);
    } finally {
      db.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function readRoom(db: Database.Database, name: string): StoredRoom | null {
  if (!db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'rooms'").get()) return null;
  const faults: string[] = [];
  const check = db.pragma('integrity_check', { simple: true });
  if (check !== 'ok') faults.push(`integrity_check: ${String(check)}`);
  const broken = db.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) faults.push(`${broken.length} references lead nowhere`);
  const room = db
    .prepare<[string], { id: number; head: number }>('SELECT id, head FROM rooms WHERE name = ?')
    .get(name);
  if (!room) return null;
  const rows = (table: 'updates' | 'snapshots'): StoredRow[] =>
    db.prepare<[number], StoredRow>(`SELECT seq, data, sum FROM ${table} WHERE room_id = ? ORDER BY seq`).all(room.id);
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
    faults,
  };
}
