/** What only PostgreSQL can do to a store: nodes that start at once, connections that are cut, a database that takes no writes. */
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@polku/shared/kernel/ids';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Place, postgresPlace } from '../testing/postgres-place';
import { type PostgresDatabase, postgresDatabase } from './postgres';
import { postgresStore } from './postgres-store';

type Store = Awaited<ReturnType<typeof postgresStore>>;
const NOW = '2026-01-01T10:00:00.000Z';
const PROJECT = 'project1';

let place: Place<{ url: string }>;
let opened: { close(): Promise<void> }[];
beforeEach(async () => {
  place = await postgresPlace();
  opened = [];
});
afterEach(async () => {
  for (const one of opened) await one.close();
  await place.remove();
});

async function start(): Promise<Store> {
  const store = await postgresStore({ ...place.options, connections: 4 });
  opened.push(store);
  return store;
}
/** Whoever looks after the database. */
function operator(): PostgresDatabase {
  const db = postgresDatabase({ ...place.options, connections: 1 }, () => {});
  opened.push(db);
  return db;
}
/** Cuts every connection but the operator’s own, and waits until they are gone. @returns how many there were */
async function cut(db: PostgresDatabase): Promise<number> {
  const { length } = await db.all(
    `SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  return length;
}
const project = (store: Store, projectId = PROJECT) =>
  store.createProject({
    projectId,
    epoch: newId(),
    linkId: `hosts${projectId}`,
    secretHash: Uint8Array.of(1),
    now: NOW,
    atMost: 0,
  });
const link = (store: Store, nth: number) =>
  store.createLink({
    projectId: PROJECT,
    linkId: `l${nth}`,
    role: 'viewer',
    label: '',
    secretHash: Uint8Array.of(7, nth, nth >> 8),
    now: NOW,
    atMost: 10_000,
  });

describe('nodes that start', () => {
  test('at once on an empty database make the tables once, and have the same keys', async () => {
    const db = operator();
    await db.run('DROP SCHEMA public CASCADE');
    await db.run('CREATE SCHEMA public');
    const stores = await Promise.all([start(), start(), start()]);
    const keys = await Promise.all(stores.map((store) => store.nodeKey('tickets')));
    expect(keys.map((key) => key.byteLength)).toEqual([32, 32, 32]);
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(await stores[0]?.nodeKey('codes')).not.toEqual(keys[0]);
  });

  test('where no database is say so', async () => {
    const address = new URL(place.options.url);
    address.pathname = '/no_such_database';
    await expect(postgresStore({ url: address.href, connections: 2 })).rejects.toThrow('"no_such_database" does not');
    address.port = '1';
    await expect(postgresStore({ url: address.href, connections: 2 })).rejects.toThrow('ECONNREFUSED');
  });
});

test('a database that cannot keep every text is refused before anything is in it', async () => {
  const db = operator();
  const address = new URL(place.options.url);
  const name = `${address.pathname.slice(1)}_ascii`;
  await db.run(`CREATE DATABASE ${name} ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0`);
  address.pathname = `/${name}`;
  const starting = postgresStore({ url: address.href, connections: 2 });
  await expect(starting).rejects.toThrow("keeps texts as SQL_ASCII; make another with ENCODING 'UTF8'");
  await db.run(`DROP DATABASE ${name}`);
});

describe('a connection that is cut', () => {
  test('in the middle of a change undoes it, and the next call has another', async () => {
    const db = postgresDatabase({ ...place.options, connections: 2 }, () => {});
    opened.push(db);
    await project(await start());
    const change = db.write(PROJECT, async (tx) => {
      await tx.run("UPDATE projects SET door = 'closed'");
      expect(await cut(operator())).toBeGreaterThan(0);
      await tx.run("UPDATE projects SET epoch = 'lost'");
    });
    await expect(change).rejects.toThrow(/terminat|connection error/);
    expect(await db.get('SELECT door FROM projects WHERE epoch <> ?', 'lost')).toEqual({ door: 'open' });
    // Its lock is gone with it.
    await db.write(PROJECT, (tx) => tx.run("UPDATE projects SET door = 'knock'"));
  });

  test('while nobody uses it, or by a database that starts anew, is noticed by nobody', async () => {
    const store = await start();
    await project(store);
    await Promise.all([1, 2, 3, 4].map((nth) => link(store, nth)));
    // Whether or not it is known yet that they are broken.
    for (const nth of [5, 6, 7]) {
      await cut(operator());
      expect((await link(store, nth)).kind).toBe('created');
    }
  });

  test('while something is read is replaced by another; what was being written fails, for nobody knows what came of it', async () => {
    const db = postgresDatabase({ ...place.options, connections: 2 }, () => {});
    const other = operator();
    opened.push(db);
    const slow = (): Promise<unknown> =>
      other.get(
        "SELECT 1 AS one FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%pg_sleep(1)%' AND pid <> pg_backend_pid()",
      );
    const reading = db.get('SELECT 7 AS seven FROM pg_sleep(1)');
    while (!(await slow())) await pause(5);
    await cut(other);
    expect(await reading).toEqual({ seven: 7 });
    const writing = db.run("WITH slow AS (SELECT pg_sleep(1)) INSERT INTO health SELECT 1, 'now' FROM slow");
    const failed = writing.then(String, String);
    while (!(await slow())) await pause(5);
    await cut(other);
    expect(await failed).toMatch(/terminat/);
    expect(await db.all('SELECT id FROM health')).toEqual([]);
  });

  test('under load loses nothing that was answered, whoever is refused', async () => {
    const store = await start();
    await project(store);
    const db = operator();
    const answered = new Set<string>();
    const refused: number[] = [];
    const make = async (nth: number): Promise<void> => {
      try {
        const made = await link(store, nth);
        if (made.kind === 'created') answered.add(made.link.linkId);
      } catch {
        refused.push(nth);
      }
    };
    let count = 0;
    while (refused.length < 20) {
      const calls = Array.from({ length: 12 }, (_, nth) => make(count + nth));
      count += calls.length;
      await pause(count % 5);
      await cut(db);
      await Promise.all(calls);
    }
    const links = async (): Promise<string[]> => (await store.links(PROJECT)).map(({ linkId }) => linkId);
    const there = new Set(await links());
    expect([...answered].filter((id) => !there.has(id))).toEqual([]);
    // Whoever was refused may ask again, whatever came of it.
    await cut(db);
    for (const nth of refused) expect((await link(store, nth)).kind).toBe('created');
    expect(await links()).toHaveLength(count + 1);
  });
});

test('a database that takes no writes is not healthy, and is again once it does', async () => {
  const store = await start();
  const db = operator();
  await store.checkHealth(NOW);
  const name = new URL(place.options.url).pathname.slice(1);
  await db.run(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  await cut(db);
  await expect(store.checkHealth(NOW)).rejects.toThrow('read-only');
  await db.run('SET default_transaction_read_only = off');
  await db.run(`ALTER DATABASE ${name} SET default_transaction_read_only = off`);
  await cut(db);
  await store.checkHealth(NOW);
});

test('work that hangs within a change is undone by the database, and holds up nobody after it', async () => {
  const store = await start();
  await project(store);
  const db = postgresDatabase({ ...place.options, connections: 1 }, () => {});
  opened.push(db);
  const hanging = db.write(PROJECT, async (tx) => {
    await tx.run('SET LOCAL idle_in_transaction_session_timeout = 50');
    await tx.run("UPDATE projects SET door = 'closed'");
    await pause(500);
    await tx.run("UPDATE projects SET epoch = 'lost'");
  });
  const other = link(store, 1);
  await expect(hanging).rejects.toThrow(/terminat|connection error/);
  expect((await other).kind).toBe('created');
  expect(await store.roomSettings(PROJECT)).toMatchObject({ door: 'open' });
});
