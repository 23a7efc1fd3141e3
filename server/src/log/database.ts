/**
 * Opens the SQLite file: WAL, full sync (a completed commit survives a power cut), one schema. Each thread has its own
 * connection; writers wait for each other up to BUSY_MS.
 */
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { privateFile, privateFolder } from './data-folder';
import { SCHEMA_VERSION, upgradeSchema } from './schema';

export type Db = Database.Database;

const BUSY_MS = 5_000;

export interface DatabaseOptions {
  file: string;
  /** The file may not grow beyond this; writes then fail as on a full disk. 0 means no limit. */
  maxBytes: number;
  /** Only the archive brings the log back into the file (jobs/archive). */
  archived?: boolean;
}

/**
 * @returns an open connection with the schema in place
 * @throws when the file cannot be opened or was written by a newer version of the server
 */
export function openDatabase({ file, maxBytes, archived = false }: DatabaseOptions): Db {
  privateFolder(dirname(file));
  privateFile(file);
  const db = new Database(file, { timeout: BUSY_MS });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  if (archived) db.pragma('wal_autocheckpoint = 0');
  // What is deleted is overwritten: neither an erased project nor who answered what may be in a copy of the file.
  db.pragma('secure_delete = ON');
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) {
    db.close();
    throw new Error(`${file} has schema ${version}; this server knows ${SCHEMA_VERSION}. Start the newer server.`);
  }
  if (version < SCHEMA_VERSION) upgradeSchema(db);
  if (maxBytes > 0) {
    const pageSize = Number(db.pragma('page_size', { simple: true }));
    db.pragma(`max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`);
  }
  return db;
}

/** @returns the version of the tables in a database that another process may be using */
export function databaseVersion(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return Number(db.pragma('user_version', { simple: true }));
  } finally {
    db.close();
  }
}
