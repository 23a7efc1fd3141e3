/** The two databases for tests: each test gets one of its own, empty, with the tables. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, inject } from 'vitest';
import { type Db, openDatabase } from '../log/database';
import { postgresDatabase } from '../log/postgres';
import type { SqlDatabase } from '../log/sql';
import { sqliteDatabase } from '../log/sqlite';
import { temporaryFolder } from './start-server';

/** A database of one's own, which `remove` deletes. */
export interface Place<Options> {
  readonly options: Options;
  remove(): Promise<void>;
}

/** @returns the address of a new database in PostgreSQL */
export async function postgresPlace(): Promise<Place<{ url: string }>> {
  const databases = inject('databases');
  const ask = async (method: string, path = ''): Promise<string> => {
    const response = await fetch(`${databases}/${path}`, { method });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  };
  const url = await ask('POST');
  return { options: { url }, remove: async () => void (await ask('DELETE', new URL(url).pathname.slice(1))) };
}

export interface TestStore {
  readonly kind: SqlDatabase['kind'];
  /** @returns the test's own database, closed after the test; each time as from another node, where there may be several */
  open(): Promise<SqlDatabase>;
}

/** Runs the tests with each database. */
export function forEachStore(tests: (store: TestStore) => void): void {
  withSqlite(tests);
  withPostgres(tests);
}
export function withSqlite(tests: (store: TestStore) => void): void {
  describe('with SQLite', () => {
    tests(sqliteStore());
  });
}
export function withPostgres(tests: (store: TestStore) => void): void {
  describe('with PostgreSQL', () => {
    tests(postgresStore());
  });
}

function sqliteStore(): TestStore {
  const folder = temporaryFolder();
  const file = join(folder, 'polku.sqlite');
  let db: Db | null = null;
  let database: SqlDatabase | null = null;
  afterEach(async () => {
    await database?.close();
    database = null;
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    kind: 'sqlite',
    open() {
      // One connection: a second one in the same thread would wait for the first, which could not go on.
      if (!database || !db?.open) {
        db = openDatabase({ file, maxBytes: 0 });
        database = sqliteDatabase(db);
      }
      return Promise.resolve(database);
    },
  };
}

function postgresStore(): TestStore {
  let place: Promise<Place<{ url: string }>> | null = null;
  const opened: SqlDatabase[] = [];
  const connect = async (): Promise<SqlDatabase> => {
    place ??= postgresPlace();
    // A connection that breaks fails the call that it is used for.
    return postgresDatabase({ url: (await place).options.url, connections: 4 }, () => {});
  };
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
    const database = await connect();
    await empty(database);
    await database.close();
  });
  afterAll(async () => {
    await (await place)?.remove();
  });
  return {
    kind: 'postgres',
    async open() {
      const database = await connect();
      opened.push(database);
      return database;
    },
  };
}

/** Leaves the tables as they are when new, which takes less than to make another database. */
async function empty(database: SqlDatabase): Promise<void> {
  const tables = await database.all<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'polku_schema'",
  );
  await database.run(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`);
}
