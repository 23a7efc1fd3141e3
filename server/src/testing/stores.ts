/** The two databases for tests: each test gets one of its own, empty, with the tables. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe } from 'vitest';
import { type Db, openDatabase } from '../log/database';
import type { RoomBatch, SqliteStoreCalls, StoreCalls } from '../log/log-types';
import { type PostgresDatabase, postgresDatabase } from '../log/postgres';
import { postgresLog } from '../log/postgres-log';
import { postgresStore as openPostgresStore } from '../log/postgres-store';
import type { SqlDatabase } from '../log/sql';
import { sqliteDatabase } from '../log/sqlite';
import { sqliteStore as openSqliteStore } from '../log/sqlite-store';
import type { Served } from '../log/worker-calls';
import { type Place, postgresPlace } from './postgres-place';
import { temporaryFolder } from './start-server';

/** One node with the store. */
export interface StoreNode {
  readonly calls: Served<StoreCalls>;
  /** All of it or, when it throws, nothing. */
  append(batch: RoomBatch[]): Promise<void>;
  /** The same database, to look at and to damage. */
  readonly sql: SqlDatabase;
}
export interface TestStore {
  readonly kind: SqlDatabase['kind'];
  /** @returns the test's own database, closed after the test; each time as from another node, where there may be several */
  open(): Promise<SqlDatabase>;
  /** @returns the store, ended after the test; each time as another node has it, where there may be several */
  node(): Promise<StoreNode>;
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
  let calls: Served<SqliteStoreCalls> | null = null;
  afterEach(async () => {
    await database?.close();
    await calls?.close();
    [database, calls] = [null, null];
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  // One connection: a second one in the same thread would wait for the first, which could not go on.
  const open = (): Promise<SqlDatabase> => {
    if (!database || !db?.open) {
      db = openDatabase({ file, maxBytes: 0 });
      database = sqliteDatabase(db);
    }
    return Promise.resolve(database);
  };
  return {
    kind: 'sqlite',
    open,
    async node() {
      const store = (calls ??= openSqliteStore({ file, maxBytes: 0 }));
      return { calls: store, append: (batch) => store.commit(batch, false), sql: await open() };
    },
  };
}

function postgresStore(): TestStore {
  let place: Promise<Place<{ url: string }>> | null = null;
  const opened: Pick<SqlDatabase, 'close'>[] = [];
  const options = async () => {
    place ??= postgresPlace();
    return { url: (await place).options.url, connections: 4 };
  };
  // A connection that breaks fails the call that it is used for.
  const connect = async (): Promise<PostgresDatabase> => postgresDatabase(await options(), () => {});
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
    async node() {
      const calls = await openPostgresStore(await options());
      const sql = await connect();
      opened.push(calls, sql);
      const log = postgresLog(sql);
      const append = async (batch: RoomBatch[]): Promise<void> => {
        const turn = await log.begin(batch.map(({ room, first }) => ({ name: room, head: first - 1 })));
        await turn.commit(batch);
      };
      return { calls, append, sql };
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
