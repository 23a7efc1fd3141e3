import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/start-server';
import { tablesOf } from '../testing/tables';
import { activityTable } from './activity-table';
import { type Db, openDatabase } from './database';
import type { RoomBatch } from './log-types';
import { type QuickCommit, quickCommit } from './quick-commit';
import { appender } from './room-log';
import type { SqlDatabase } from './sql';
import { sqliteDatabase } from './sqlite';

const PROJECT = 'project1';
const ROOM = `${PROJECT}-content`;
const AT = Date.parse('2026-12-01T12:00:00Z');

let folder: string;
let file: string;
/** The connection of the store's thread. */
let db: Db;
let sql: SqlDatabase;
let quick: QuickCommit;
let handedOver: RoomBatch[][];
let clock: number;
/** How long a commit takes there. */
let threadMs: number;
beforeEach(async () => {
  folder = temporaryFolder();
  file = join(folder, 'test.sqlite');
  db = openDatabase({ file, maxBytes: 0 });
  sql = sqliteDatabase(db);
  const project = { projectId: PROJECT, epoch: 'e', linkId: 'link1', secretHash: Uint8Array.of(1), now: '', atMost: 0 };
  await tablesOf(sql).projects.createProject(project);
  handedOver = [];
  clock = 0;
  threadMs = 0;
  const append = appender(db);
  quick = quickCommit(
    { file, maxBytes: 0 },
    (batch, elsewhere) => {
      handedOver.push(batch);
      clock += threadMs;
      if (db.inTransaction) db.exec('ROLLBACK');
      append(batch, elsewhere);
      return Promise.resolve();
    },
    { now: () => clock, threadEach: 20 },
  );
});
afterEach(() => {
  quick.close();
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const batch = (first: number, bytes = 10, records: string[] = []): RoomBatch => ({
  room: ROOM,
  first,
  updates: [new Uint8Array(bytes)],
  deeds: [{ at: AT + first, memberId: 'aino', written: [], deleted: [], things: new Map([['b1', records]]) }],
});
const head = (): unknown => db.prepare('SELECT head FROM rooms WHERE name = ?').pluck().get(ROOM);

describe('where a batch is committed', () => {
  test('here, and it is stored when the call returns', () => {
    expect(quick.commit([batch(1)])).toBeNull();
    expect(head()).toBe(1);
    expect(handedOver).toEqual([]);
  });

  test('in the thread while another has its turn to write', async () => {
    db.exec('BEGIN IMMEDIATE');
    await quick.commit([batch(1)]);
    expect(handedOver).toHaveLength(1);
    expect(head()).toBe(1);
    expect(quick.commit([batch(2)])).toBeNull();
    expect(head()).toBe(2);
  });

  test('in the thread when it is large, whatever the disk', async () => {
    await quick.commit([batch(1, 200_000)]);
    expect(handedOver).toHaveLength(1);
  });

  test('in the thread once commits have become slow, and here again when they are quick', async () => {
    threadMs = 100;
    await quick.commit([batch(1, 200_000)]);
    threadMs = 1;
    let first = 2;
    for (let going = quick.commit([batch(first)]); going; going = quick.commit([batch(first)])) {
      await going;
      first += 1;
      expect(first).toBeLessThan(50);
    }
    expect(handedOver.length).toBeGreaterThan(5);
    expect(head()).toBe(first);
  });

  test('now and then in the thread, which folds the write-ahead log in', async () => {
    for (let first = 1; first <= 21; first += 1) await quick.commit([batch(first)]);
    expect(handedOver).toHaveLength(1);
  });
});

test('what is remembered of who did what holds wherever the batch before was committed', async () => {
  const large = 200_000;
  await quick.commit([batch(1, 10, ['n1'])]);
  await quick.commit([batch(2, large, ['n2'])]);
  await quick.commit([batch(3, 10, ['n3'])]);
  await quick.commit([batch(4, large, ['n4'])]);
  expect(handedOver).toHaveLength(2);
  const list = await activityTable(sql).list({
    projectId: PROJECT,
    before: Number.MAX_SAFE_INTEGER,
    memberId: null,
    board: null,
    now: AT + 1000,
  });
  expect(list.map(({ records, count }) => [[...records].sort().join(), count])).toEqual([['n1,n2,n3,n4', 4]]);
});

test('nothing is stored when a room is not where the batch expects it', () => {
  expect(() => quick.commit([batch(7)])).toThrow(/does not end at 6/);
  expect(head()).toBeUndefined();
});

test('a file that was replaced takes nothing any more', () => {
  expect(quick.commit([batch(1)])).toBeNull();
  rmSync(file);
  expect(() => quick.commit([batch(2)])).toThrow(/deleted or replaced/);
});
