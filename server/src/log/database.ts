/**
 * Opens the SQLite file: WAL, full sync (a completed commit survives a power cut), one schema. Each thread has its own
 * connection; writers wait for each other up to BUSY_MS.
 */
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { privateFile, privateFolder } from './data-folder';

export type Db = Database.Database;

const BUSY_MS = 5_000;
/** 2: pictures. 3: since when a picture is not used. 4: whose client ids are; edits that were taken out. */
export const SCHEMA_VERSION = 4;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS projects (
  id TEXT PRIMARY KEY, epoch TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS links (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id), role TEXT NOT NULL, label TEXT NOT NULL,
  secret_hash BLOB NOT NULL, created_at TEXT NOT NULL, revoked_at TEXT, UNIQUE (project_id, secret_hash)
) STRICT;
CREATE TABLE IF NOT EXISTS rooms (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, head INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS updates (
  room_id INTEGER NOT NULL REFERENCES rooms(id), seq INTEGER NOT NULL, data BLOB NOT NULL, sum BLOB NOT NULL,
  UNIQUE (room_id, seq)
) STRICT;
CREATE TABLE IF NOT EXISTS snapshots (
  room_id INTEGER NOT NULL REFERENCES rooms(id), seq INTEGER NOT NULL, data BLOB NOT NULL, sum BLOB NOT NULL,
  created_at TEXT NOT NULL, UNIQUE (room_id, seq)
) STRICT;
CREATE TABLE IF NOT EXISTS authors (
  room_id INTEGER NOT NULL REFERENCES rooms(id), client INTEGER NOT NULL, owner TEXT NOT NULL,
  PRIMARY KEY (room_id, client)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS left_out (
  room_id INTEGER NOT NULL REFERENCES rooms(id), head INTEGER NOT NULL, format TEXT NOT NULL, data BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS blobs (
  project_id TEXT NOT NULL REFERENCES projects(id), hash TEXT NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL,
  created_at TEXT NOT NULL, data BLOB NOT NULL, unused_since TEXT, PRIMARY KEY (project_id, hash)
) STRICT;
CREATE TABLE IF NOT EXISTS health (id INTEGER PRIMARY KEY CHECK (id = 1), checked_at TEXT NOT NULL) STRICT;
`;

export interface DatabaseOptions {
  file: string;
  /** The file may not grow beyond this; writes then fail as on a full disk. 0 means no limit. */
  maxBytes: number;
}

/**
 * @returns an open connection with the schema in place
 * @throws when the file cannot be opened or was written by a newer version of the server
 */
export function openDatabase({ file, maxBytes }: DatabaseOptions): Db {
  privateFolder(dirname(file));
  privateFile(file);
  const db = new Database(file, { timeout: BUSY_MS });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) {
    db.close();
    throw new Error(`${file} has schema ${version}; this server knows ${SCHEMA_VERSION}. Start the newer server.`);
  }
  if (version < SCHEMA_VERSION) {
    db.transaction(() => {
      db.exec(SCHEMA);
      if (version === 2) db.exec('ALTER TABLE blobs ADD COLUMN unused_since TEXT');
      db.pragma(`user_version = ${SCHEMA_VERSION}`);
    }).immediate();
  }
  if (maxBytes > 0) {
    const pageSize = Number(db.pragma('page_size', { simple: true }));
    db.pragma(`max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`);
  }
  return db;
}
