/** Nodes of three versions on one PostgreSQL, updated one by one. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Place, postgresPlace } from '../testing/postgres-place';
import { type PostgresDatabase, postgresDatabase } from './postgres';
import { postgresLog } from './postgres-log';
import { postgresStore } from './postgres-store';
import { readRoom } from './room-log';
import { OLDEST_SCHEMA_BESIDE, SCHEMA_VERSION } from './schema';
import { type SchemaVersions, schemaProblem, upgradePostgres } from './schema-postgres';

let place: Place<{ url: string }>;
let nodes: PostgresDatabase[];
beforeEach(async () => {
  place = await postgresPlace();
  nodes = [];
});
afterEach(async () => {
  for (const db of nodes) await db.close();
  await place.remove();
});

const NOW: SchemaVersions = { version: SCHEMA_VERSION, oldest: OLDEST_SCHEMA_BESIDE };
/** The next version adds what this one can do without. */
const ADDS: SchemaVersions = { version: SCHEMA_VERSION + 1, oldest: OLDEST_SCHEMA_BESIDE };
/** The next version changes what this one would read or write wrongly. */
const BREAKS: SchemaVersions = { version: SCHEMA_VERSION + 1, oldest: SCHEMA_VERSION + 1 };
const ROOM = 'project1-content';

function node(): PostgresDatabase {
  const db = postgresDatabase({ ...place.options, connections: 4 }, () => {});
  nodes.push(db);
  return db;
}
async function sql(db: PostgresDatabase, text: string): Promise<unknown[]> {
  const client = await db.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    client.release();
  }
}
const stored = (db: PostgresDatabase): Promise<unknown[]> => sql(db, 'SELECT version, oldest FROM polku_schema');
function update(nth: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = nth;
  doc.getMap('records').set(`r${nth}`, nth);
  return Y.encodeStateAsUpdate(doc);
}
/** Takes a turn and stores the next update. @returns what the room had, as this node reads it */
async function append(db: PostgresDatabase): Promise<number> {
  const turn = await postgresLog(db).begin([{ name: ROOM, head: 0 }]);
  const before = turn.news[0]?.rows.length ?? 0;
  await turn.commit([{ room: ROOM, first: before + 1, updates: [update(before + 1)], authors: [], deeds: [] }]);
  return before;
}
const tooNew = `the database has schema ${SCHEMA_VERSION + 1}; this server knows ${SCHEMA_VERSION}. Start the newer server.`;

test('nodes that start at once on an empty database make the tables once', async () => {
  const db = node();
  await sql(db, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await Promise.all([0, 1, 2, 3].map(() => upgradePostgres(node())));
  expect(await stored(db)).toEqual([NOW]);
  expect(await append(db)).toBe(0);
});

test('an older database is brought up to date, and a node that starts again leaves it alone', async () => {
  const db = node();
  await sql(db, 'UPDATE polku_schema SET version = version - 1, oldest = oldest - 1; DROP TABLE node_keys');
  await upgradePostgres(db);
  expect(await stored(db)).toEqual([NOW]);
  expect(await sql(db, 'SELECT * FROM node_keys')).toEqual([]);
  // Somebody writes meanwhile: a start that would touch the tables waited for them.
  const writer = await node().connect();
  await writer.query('BEGIN');
  await writer.query('LOCK TABLE answers IN ROW EXCLUSIVE MODE');
  await upgradePostgres(node());
  await writer.query('ROLLBACK');
  writer.release();
});

test('a newer node adds to the tables: one of this version works on, and may start again', async () => {
  const [now, next] = [node(), node()];
  await append(now);
  await upgradePostgres(next, ADDS);
  await sql(next, "ALTER TABLE updates ADD COLUMN later TEXT NOT NULL DEFAULT ''; CREATE TABLE added (id INTEGER)");
  expect(await append(now)).toBe(1);
  expect(await append(next)).toBe(2);
  expect(await schemaProblem(now)).toBeNull();
  const again = node();
  await upgradePostgres(again);
  expect(await stored(again)).toEqual([ADDS]);
  expect(await append(again)).toBe(3);
  expect(await again.read((tx) => readRoom(tx, ROOM))).toMatchObject({ kind: 'loaded', head: 4, damaged: [] });
});

test('a newer node changes what is there: one of this version is told so, and does not start', async () => {
  const [now, next] = [node(), node()];
  await upgradePostgres(now);
  const running = await postgresStore({ ...place.options, connections: 2 });
  await running.checkHealth(new Date().toISOString());
  await upgradePostgres(next, BREAKS);
  await expect(running.checkHealth(new Date().toISOString())).rejects.toThrow(tooNew);
  await running.close();
  await expect(upgradePostgres(node())).rejects.toThrow(tooNew);
  expect(await stored(next)).toEqual([BREAKS]);
});

test('an upgrade that fails leaves the tables and their version as they were', async () => {
  const db = node();
  await sql(db, 'UPDATE polku_schema SET version = version - 1; DROP TABLE workshops');
  // In the way of an index that the upgrade makes after that table.
  await sql(db, 'DROP INDEX answers_of_note; ALTER TABLE answers RENAME note TO noted');
  await expect(upgradePostgres(db)).rejects.toThrow('column "note" does not exist');
  expect(await stored(db)).toEqual([{ ...NOW, version: SCHEMA_VERSION - 1 }]);
  expect(await sql(db, "SELECT to_regclass('workshops') AS name")).toEqual([{ name: null }]);
});
