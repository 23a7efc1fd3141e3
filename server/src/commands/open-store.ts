/**
 * The store for a command. One that may be used while servers run takes no lock, and changes no tables under them; where nobody
 * runs, the tables are brought up to date.
 */
import type { Config } from '../config';
import { refuseNodes } from '../jobs/migrate-store';
import { FolderInUse, lockFolder } from '../log/data-folder';
import { databaseVersion, openDatabase } from '../log/database';
import { postgresDatabase } from '../log/postgres';
import { SCHEMA_VERSION } from '../log/schema';
import { upgradePostgres } from '../log/schema-postgres';
import type { SqlDatabase } from '../log/sql';
import { sqliteDatabase } from '../log/sqlite';
import { existingDatabase } from './existing-database';

/** @throws when there is none, or a server of another version uses it */
export async function withStore<T>(config: Config, work: (db: SqlDatabase) => Promise<T>): Promise<T> {
  if (config.databaseUrl !== '') return withPostgres(config, work);
  const file = existingDatabase(config);
  return withFile(file, lockUnlessServed(config.dataDir, file), work);
}

/** As `withStore`, while no server runs. @throws FolderInUse, or with where nodes are, while one does */
export async function withStoreAlone<T>(config: Config, work: (db: SqlDatabase) => Promise<T>): Promise<T> {
  if (config.databaseUrl !== '') {
    return withPostgres(config, async (db) => {
      await refuseNodes(db, db.kind);
      return work(db);
    });
  }
  const file = existingDatabase(config);
  const lock = lockFolder(config.dataDir);
  return withFile(file, () => lock.release(), work);
}

/** @param release is called at the end */
async function withFile<T>(file: string, release: () => void, work: (db: SqlDatabase) => Promise<T>): Promise<T> {
  try {
    const db = sqliteDatabase(openDatabase({ file, maxBytes: 0 }));
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  } finally {
    release();
  }
}

/** @returns what lets go of the folder, which a server may have instead, if its tables are those of this version */
function lockUnlessServed(dataDir: string, file: string): () => void {
  try {
    const lock = lockFolder(dataDir, 0);
    return () => lock.release();
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    if (databaseVersion(file) === SCHEMA_VERSION) return () => {};
    const problem = 'the server that runs is of another version than this program; use the program of that version';
    throw new Error(problem, { cause: error });
  }
}

/** One connection, so that any other is of a node. The tables are made, or brought up to date. */
export async function withPostgres<T>(
  { databaseUrl: url }: Pick<Config, 'databaseUrl'>,
  work: (db: SqlDatabase) => Promise<T>,
): Promise<T> {
  const db = postgresDatabase({ url, connections: 1 }, () => {});
  try {
    await upgradePostgres(db);
    return await work(db);
  } finally {
    await db.close();
  }
}
