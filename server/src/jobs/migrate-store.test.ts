import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../log/database';
import { type PostgresDatabase, postgresDatabase } from '../log/postgres';
import type { Sql, SqlDatabase, Value } from '../log/sql';
import { sqliteDatabase } from '../log/sqlite';
import { temporaryFolder } from '../testing/start-server';
import { type Place, postgresPlace } from '../testing/postgres-place';
import { type MovedTable, migrateStore } from './migrate-store';
import { columnsOf, OWN_TABLES, STORE_TABLES } from './store-tables';

let folder: string;
let place: Place<{ url: string }>;
let postgres: PostgresDatabase;
const opened: SqlDatabase[] = [];
const sqlite = (name: string): SqlDatabase => {
  const db = sqliteDatabase(openDatabase({ file: join(folder, `${name}.sqlite`), maxBytes: 0 }));
  opened.push(db);
  return db;
};
beforeEach(async () => {
  folder = temporaryFolder();
  place = await postgresPlace();
  postgres = postgresDatabase({ ...place.options, connections: 1 }, () => {});
  opened.push(postgres);
});
afterEach(async () => {
  for (const db of opened.splice(0)) await db.close();
  await place.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Ids whose order is another in most languages than by their bytes. */
const IDS = ['Zebra', 'aalto', 'Äiti', 'z_-', 'éa', '\u{1F600}', '\u{FFFD}', '0'];
const bytes = (...of: number[]): Uint8Array => Uint8Array.from(of);
const LARGEST = Number.MAX_SAFE_INTEGER;

/** Something in every table, and in some more than fits into one page. */
async function fill(db: SqlDatabase): Promise<void> {
  await db.write('', async (tx) => {
    const add = (table: string, row: Record<string, Value>): Promise<number> =>
      tx.run(
        `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join()})`,
        ...Object.values(row),
      );
    for (const [n, id] of IDS.entries()) {
      const project_id = id;
      await add('projects', { id, epoch: `e${n}`, created_at: 'then', frozen: '["a\'b?"]' });
      const hash = bytes(n, 0, 255, 39, 92);
      await add('links', { id, project_id, role: 'viewer', label: `\\x41 ${id}`, secret_hash: hash, created_at: '' });
      const member = {
        name: id,
        side: '',
        teams: '[]',
        waiting: 0,
        muted: 1,
        removed: 0,
        created_at: '',
        last_seen_at: '',
      };
      await add('members', { id, project_id, link_id: id, ...member });
      await add('member_secrets', { project_id, hash, member_id: id });
      await add('owners', { project_id, owner: `device:${n}`, member_id: id });
      await add('join_codes', { link_id: id, mac: hash, expires_at: 'later' });
      await add('move_codes', { member_id: id, mac: hash, expires_at: 'later' });
      await add('rooms', { id: 10 * (n + 1), name: `${id}-content`, head: 3 });
      const written = { room_id: 10 * (n + 1), data: bytes(), sum: hash };
      await add('snapshots', { ...written, seq: 1, created_at: '' });
      await add('authors', { room_id: 10 * (n + 1), client: LARGEST - n, owner: id });
      for (const again of [1, 1, 2]) {
        await add('left_out', { room_id: 10, head: again, format: 'v1', data: hash, created_at: '' });
      }
      for (const picture of ['a', 'b', 'c']) {
        const data = new Uint8Array(300_000).fill(n);
        await add('blobs', { project_id, hash: picture, type: 'image/png', size: data.length, created_at: '', data });
      }
      await add('versions', {
        id,
        project_id,
        at: 'then',
        kind: 'auto',
        name: '',
        member_id: null,
        data: hash,
        sum: hash,
      });
      const during = { project_id, member_id: id, from_at: 1, to_at: 1_796_000_000_000 };
      await add('activity', { ...during, board: '', count: 1, records: '[]' });
      await add('member_edits', { ...during, data: hash, sum: hash });
      await add('workshops', { project_id, data: '{}' });
      await add('running_steps', { project_id, rights: 'role', data: '{}' });
      const round = { id: 'r', setup: '{}', root: '', salt: hash, sum: hash, state: 'open', course: '{}' };
      await add('rounds', { n: n + 1, project_id, ...round });
      const there = { answered: 1, done: 0, later: 0, left_out: 0, more_until: n % 2 ? null : LARGEST };
      await add('round_people', { round: n + 1, member_id: id, device: n % 2 ? hash : null, ...there });
      await add('voices', { round: n + 1, voice: id, side: '', teams: '', behalf: 0, later: 0, shown: 1 });
      for (const item of IDS)
        await add('answers', { round: n + 1, voice: id, item, ask: 'a', note: '', wave: 1, data: '5', sum: hash });
      await add('erased', { hash, at: 'then', wiped: n % 2 });
    }
    for (let seq = 1; seq <= 1_203; seq += 1)
      await add('updates', { room_id: 10, seq, data: bytes(seq % 256, 0), sum: bytes(seq % 7) });
  });
}

async function moved(from: SqlDatabase, to: SqlDatabase): Promise<MovedTable[]> {
  const tables: MovedTable[] = [];
  await migrateStore(from, to, (table) => tables.push(table));
  return tables;
}

/** Everything in a table, read in another way than the one that is tried. */
async function contents(db: Sql, table: string): Promise<string[]> {
  const rows = await db.all<Record<string, Value>>(`SELECT * FROM ${table}`);
  return rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value])
          .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
      ),
    )
    .sort();
}

test('there and back, every row of every table is the same, and so are the hashes', async () => {
  const [before, after] = [sqlite('before'), sqlite('after')];
  await fill(before);
  const there = await moved(before, postgres);
  const back = await moved(postgres, after);
  expect(back).toEqual(there);
  expect(there.map(({ table }) => table)).toEqual(STORE_TABLES.map(({ name }) => name));
  for (const { table, rows } of there) {
    const was = await contents(before, table);
    expect([table, rows]).toEqual([table, was.length]);
    expect(rows).toBeGreaterThan(0);
    expect(await contents(after, table)).toEqual(was);
  }
});

test('NUL characters in names, which older servers kept, are left out on the way to PostgreSQL, and that is told', async () => {
  const before = sqlite('before');
  await fill(before);
  await before.run("UPDATE members SET name = char(0) || 'An' || char(0) || 'na' WHERE id IN ('Zebra', '0')");
  await before.run("UPDATE versions SET name = char(0) WHERE id = 'Zebra'");
  const there = await moved(before, postgres);
  expect(there.filter(({ cleaned }) => cleaned > 0).map(({ table, cleaned }) => [table, cleaned])).toEqual([
    ['members', 2],
    ['versions', 1],
  ]);
  expect(await postgres.get("SELECT name FROM members WHERE id = 'Zebra'")).toEqual({ name: 'Anna' });
  expect(await postgres.get("SELECT name FROM versions WHERE id = 'Zebra'")).toEqual({ name: '' });
});

test('what PostgreSQL numbers by itself goes on after what came', async () => {
  const before = sqlite('before');
  await fill(before);
  await moved(before, postgres);
  await postgres.run("INSERT INTO rooms (name, head) VALUES ('next', 0)");
  expect(await postgres.get("SELECT id FROM rooms WHERE name = 'next'")).toEqual({ id: 81 });
});

test('nothing at all can be carried over, too, and numbers begin with 1', async () => {
  await moved(sqlite('empty'), postgres);
  await postgres.run("INSERT INTO rooms (name, head) VALUES ('first', 0)");
  expect(await postgres.get("SELECT id FROM rooms WHERE name = 'first'")).toEqual({ id: 1 });
});

describe('nothing is written', () => {
  const rowsIn = async (db: SqlDatabase): Promise<number> => {
    let sum = 0;
    for (const { name } of STORE_TABLES) sum += (await contents(db, name)).length;
    return sum;
  };

  test('where there is something already', async () => {
    const before = sqlite('before');
    await fill(before);
    await postgres.run("INSERT INTO erased (hash, at, wiped) VALUES (?, 'then', 1)", bytes(1));
    await expect(migrateStore(before, postgres)).rejects.toThrow('something in the PostgreSQL database already');
    await expect(migrateStore(postgres, before)).rejects.toThrow('something in the SQLite database already');
    expect(await rowsIn(postgres)).toBe(1);
  });

  test('where a NUL character is in what is not a name', async () => {
    const before = sqlite('before');
    await fill(before);
    await before.run("UPDATE rounds SET setup = '{' || char(0) || '}' WHERE n = 2");
    await expect(migrateStore(before, postgres)).rejects.toThrow('rounds.setup (n 2) holds a NUL character');
    expect(await rowsIn(postgres)).toBe(0);
  });

  test('while a node is connected', async () => {
    const node = postgresDatabase({ ...place.options, connections: 1 }, () => {});
    opened.push(node);
    await node.get('SELECT 1 AS one');
    await expect(migrateStore(postgres, sqlite('after'))).rejects.toThrow('nodes use the PostgreSQL database');
    await expect(migrateStore(sqlite('before'), postgres)).rejects.toThrow('stop all of them first');
  });

  test('when a node comes meanwhile', async () => {
    const before = sqlite('before');
    await fill(before);
    await moved(before, postgres);
    const after = sqlite('after');
    const node = postgresDatabase({ ...place.options, connections: 1 }, () => {});
    opened.push(node);
    const coming: SqlDatabase = {
      ...after,
      write: (keys, change) =>
        after.write(keys, async (tx) => {
          await node.get('SELECT 1 AS one');
          return change(tx);
        }),
    };
    await expect(migrateStore(postgres, coming)).rejects.toThrow('nodes use the PostgreSQL database');
    expect(await rowsIn(after)).toBe(0);
  });

  test('when one value arrives as another', async () => {
    const before = sqlite('before');
    await fill(before);
    const changing: SqlDatabase = {
      ...postgres,
      write: (keys, change) =>
        postgres.write(keys, (tx) =>
          change({
            ...tx,
            run: (text, ...values) => {
              const other = text.includes('INTO voices')
                ? values.map((value) => (value === 'Zebra' ? 'Zebru' : value))
                : values;
              return tx.run(text, ...other);
            },
          }),
        ),
    };
    await expect(migrateStore(before, changing)).rejects.toThrow(
      'voices did not arrive as it was: 8 rows were sent, 8',
    );
    expect(await rowsIn(postgres)).toBe(0);
  });
});

test('the list of tables is complete, and both schemas have the same columns', async () => {
  const lite = sqlite('empty');
  const named = [
    [lite, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"],
    [postgres, 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()'],
  ] as const;
  for (const [db, text] of named) {
    const names = (await db.all<{ name: string }>(text)).map(({ name }) => name);
    const carried = names.filter((name) => !OWN_TABLES.includes(name));
    expect(carried.sort()).toEqual(STORE_TABLES.map(({ name }) => name).sort());
  }
  for (const { name, key, names = [] } of STORE_TABLES) {
    const columns = await columnsOf(lite, 'sqlite', name);
    expect(await columnsOf(postgres, 'postgres', name)).toEqual(columns);
    expect(columns).toEqual(expect.arrayContaining([...key, ...names]));
  }
});
