/** The two databases for tests: each test gets one of its own, empty, with the tables. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, inject } from 'vitest';
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
  describe('with SQLite', () => {
    let folder: string | null = null;
    let db: Db | null = null;
    let database: SqlDatabase | null = null;
    tests(
      closing(
        'sqlite',
        () => {
          folder ??= temporaryFolder();
          // One connection: a second one in the same thread would wait for the first, which could not go on.
          if (!database || !db?.open) {
            db = openDatabase({ file: join(folder, 'polku.sqlite'), maxBytes: 0 });
            database = sqliteDatabase(db);
          }
          return Promise.resolve(database);
        },
        () => {
          if (folder !== null) rmSync(folder, { recursive: true });
          folder = null;
          database = null;
          return Promise.resolve();
        },
      ),
    );
  });
  describe('with PostgreSQL', () => {
    let place: Promise<Place<{ url: string }>> | null = null;
    tests(
      closing(
        'postgres',
        async () => {
          place ??= postgresPlace();
          const { url } = (await place).options;
          // A connection that breaks fails the call that it is used for.
          return postgresDatabase({ url, connections: 4 }, () => {});
        },
        async () => {
          const used = place;
          place = null;
          await (await used)?.remove();
        },
      ),
    );
  });
}

function closing(kind: TestStore['kind'], open: TestStore['open'], remove: () => Promise<void>): TestStore {
  const opened = new Set<SqlDatabase>();
  afterEach(async () => {
    for (const database of opened) await database.close();
    opened.clear();
    await remove();
  });
  return {
    kind,
    async open() {
      const database = await open();
      opened.add(database);
      return database;
    },
  };
}
