/** Who did what, as it is stored: stretches of people on boards, clocks minute by minute, and what a flood can do to them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@polku/shared/kernel/ids';
import { LIMITS } from '@polku/shared/kernel/limits';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/start-server';
import { tablesOf } from '../testing/tables';
import { activityTable } from './activity-table';
import { type Db, openDatabase } from './database';
import type { Deed } from './log-types';
import { appender } from './room-log';
import type { SqlDatabase } from './sql';
import { sqliteDatabase } from './sqlite';

const PROJECT = 'project1';
const NOW = Date.parse('2026-11-30T10:00:00Z');
const [SECOND, MINUTE, DAY] = [1000, 60_000, 24 * 60 * 60_000];

let folder: string;
let db: Db;
let sql: SqlDatabase;
let append: ReturnType<typeof appender>;
let head: number;
beforeEach(async () => {
  folder = temporaryFolder();
  db = openDatabase({ file: join(folder, 'test.sqlite'), maxBytes: 0 });
  sql = sqliteDatabase(db);
  // Thousands of commits; what a power cut does is tried elsewhere.
  db.pragma('synchronous = OFF');
  const project = { projectId: PROJECT, epoch: 'e', linkId: 'link1', secretHash: Uint8Array.of(1), now: '', atMost: 0 };
  await tablesOf(sql).projects.createProject(project);
  append = appender(db);
  head = 0;
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const deed = (
  at: number,
  memberId: string | null,
  things: Record<string, string[]>,
  more: Partial<Deed> = {},
): Deed => ({
  at: NOW + at,
  memberId,
  written: memberId === null ? [] : [7, at, at + 1],
  deleted: [],
  things: new Map(Object.entries(things)),
  ...more,
});
function commit(...deeds: Deed[]): void {
  append([{ room: `${PROJECT}-content`, first: head + 1, updates: deeds.map(() => Uint8Array.of(0)), deeds }]);
  head += deeds.length;
}
const list = (more: Partial<Parameters<ReturnType<typeof activityTable>['list']>[0]> = {}) =>
  activityTable(sql).list({
    projectId: PROJECT,
    before: Number.MAX_SAFE_INTEGER,
    memberId: null,
    board: null,
    now: NOW + DAY,
    ...more,
  });
const edits = (memberId: string, since: number) =>
  activityTable(sql).edits({ projectId: PROJECT, memberId, since: NOW + since });
const rows = (table: string): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
const iso = (at: number): string => new Date(NOW + at).toISOString();

describe('a stretch', () => {
  test('goes on over commits and restarts, until a pause of more than five minutes or an hour', async () => {
    commit(deed(0, 'aino', { b1: ['n1', 'n2'] }));
    commit(deed(MINUTE, 'aino', { b1: ['n2', 'n3'] }), deed(MINUTE, 'veikko', { b1: ['n1'] }));
    append = appender(db);
    commit(deed(5 * MINUTE, 'aino', { b1: ['n3', 'n4'] }));
    commit(deed(11 * MINUTE, 'aino', { b1: ['n4'] }));
    for (let at = 16; at <= 80; at += 4) commit(deed(at * MINUTE, 'aino', { b1: ['n5'] }));
    expect(
      (await list()).map(({ memberId, from, to, records, count }) => [memberId, from, to, records.join(), count]),
    ).toEqual([
      ['aino', iso(72 * MINUTE), iso(80 * MINUTE), 'n5', 1],
      ['aino', iso(11 * MINUTE), iso(68 * MINUTE), 'n4,n5', 2],
      ['aino', iso(0), iso(5 * MINUTE), 'n1,n2,n3,n4', 4],
      ['veikko', iso(MINUTE), iso(MINUTE), 'n1', 1],
    ]);
  });

  test('names 200 things and counts all; typing on writes its end only now and then', async () => {
    const ids = Array.from({ length: 500 }, (_, at) => `n${at}`);
    commit(deed(0, 'aino', { b1: ids.slice(0, 300) }));
    commit(deed(SECOND, 'aino', { b1: ids }));
    commit(deed(2 * SECOND, 'aino', { b1: ['n7'] }));
    expect(await list()).toMatchObject([{ count: 500, to: iso(SECOND) }]);
    expect((await list())[0]?.records).toHaveLength(LIMITS.activityRecordsNamed);
    commit(deed(12 * SECOND, 'aino', { b1: ['n7'] }));
    expect(await list()).toMatchObject([{ count: 500, to: iso(12 * SECOND) }]);
  });

  test('is found by person, by board and page by page, with all that ended at one moment on one page', async () => {
    for (let at = 0; at < 150; at++) commit(deed(at * 10 * MINUTE, 'aino', { b1: ['n1'] }));
    const boards = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`x${at}`, ['n1']]));
    commit(deed(-10 * MINUTE, 'veikko', boards), deed(-20 * MINUTE, null, { '': ['t1'] }));
    const first = await list({ now: NOW });
    expect(first).toHaveLength(210);
    const rest = await list({ now: NOW, before: Date.parse(first.at(-1)?.to ?? '') });
    expect(rest).toMatchObject([{ memberId: null, board: '', count: 1 }]);
    expect(await list({ memberId: 'veikko' })).toHaveLength(60);
    expect(await list({ memberId: '' })).toHaveLength(1);
    expect(await list({ board: 'x7' })).toHaveLength(1);
    expect(await list({ board: '' })).toHaveLength(1);
    expect(await list({ now: NOW + 92 * DAY })).toEqual([]);
  });

  test('a commit that failed has left nothing, neither stored nor remembered', async () => {
    commit(deed(0, 'aino', { b1: ['n1'] }));
    const wrong = { room: `${PROJECT}-content`, first: 99, updates: [Uint8Array.of(0)] };
    expect(() => append([{ ...wrong, deeds: [deed(1, 'aino', { b1: ['n2'] })] }])).toThrow('does not end at');
    commit(deed(2, 'aino', { b1: ['n3'] }));
    expect(await list()).toMatchObject([{ records: ['n1', 'n3'], count: 2 }]);
    expect((await edits('aino', 0)).clients).toEqual([
      [7, 0, 1],
      [7, 2, 3],
    ]);
  });
});

describe('whose edits are', () => {
  test('is told to the minute, with the time of a version from before', async () => {
    db.prepare(
      "INSERT INTO versions VALUES ('v1', ?, ?, 'auto', '', NULL, x'00', x'00'), ('v2', ?, ?, 'auto', '', NULL, x'00', x'00')",
    ).run(PROJECT, iso(4 * MINUTE), PROJECT, iso(6 * MINUTE));
    for (let at = 0; at < 10; at++) {
      const written = [7, at * 10, at * 10 + 10, 9, at, at + 1];
      commit(deed(at * MINUTE, 'aino', { b1: [`n${at}`] }, { written, deleted: [1, at * 2, at * 2 + 1] }));
    }
    commit(deed(9 * MINUTE, 'veikko', { b1: ['n1'] }));
    const late = await edits('aino', 5 * MINUTE);
    expect(late).toMatchObject({ since: iso(5 * MINUTE), at: iso(4 * MINUTE) });
    expect(late.clients).toEqual([
      [7, 50, 100],
      [9, 5, 10],
    ]);
    expect(late.deleted).toHaveLength(5);
    expect(late.records).toContain('n9');
    expect((await edits('aino', 7 * MINUTE)).at).toBe(iso(6 * MINUTE));
    expect(await edits('aino', -MINUTE)).toMatchObject({ since: iso(-MINUTE), at: null });
    expect(await edits('nobody', 0)).toMatchObject({ at: null, clients: [], deleted: [], records: [] });
  });

  test('a changed row is not believed', async () => {
    commit(deed(0, 'aino', { b1: ['n1'] }));
    db.exec("UPDATE member_edits SET data = x'0107010000000100'");
    await expect(edits('aino', 0)).rejects.toThrow('checksum');
    await expect(activityTable(sql).verify(sql)).rejects.toThrow('checksum');
  });
});

describe('a flood', () => {
  test('over thousands of boards by one person stays in few rows', async () => {
    for (let at = 0; at < 3000; at++) commit(deed(at, 'aino', { [`board${at}`]: ['n1'] }));
    expect(rows('activity')).toBeLessThanOrEqual(65);
    expect(rows('member_edits')).toBe(1);
    expect(await list({ board: '' })).toMatchObject([{ count: 1 }]);
  });

  test('of records is counted and goes on, also beyond what is remembered', async () => {
    for (let at = 0; at < 30; at++) {
      commit(deed(at, 'aino', { b1: Array.from({ length: 1000 }, (_, nth) => `n${at}x${nth}`) }));
    }
    expect((await list()).reduce((sum, { count }) => sum + count, 0)).toBe(30_000);
    expect(rows('activity')).toBeLessThanOrEqual(2);
  });

  test('of scattered deletions in one update makes rows of bounded size', async () => {
    const deleted = Array.from({ length: 20_000 }, (_, at) => [5, at * 3, at * 3 + 1]).flat();
    commit(deed(0, 'aino', { b1: ['n1'] }, { deleted }));
    expect((await edits('aino', 0)).deleted).toHaveLength(20_000);
    expect(Number(db.prepare('SELECT max(length(data)) FROM member_edits').pluck().get())).toBeLessThan(10_000);
  });

  test('pushes out nothing of the days before, and its own first', async () => {
    for (let at = 0; at < 20; at++) commit(deed(at * 10 * MINUTE - 3 * DAY, 'aino', { b1: ['n1'] }));
    for (let at = 0; at < 20; at++) commit(deed(at * 10 * MINUTE, 'aino', { b1: ['n1'] }));
    for (let at = 0; at < 80; at++) commit(deed(at * 10 * MINUTE + 1, 'veikko', { b1: ['n1'] }));
    await activityTable(sql).trim(sql, PROJECT, NOW, 70);
    expect(rows('activity')).toBe(70);
    expect(await list({ memberId: 'aino' })).toHaveLength(40);
    expect((await list({ memberId: 'veikko' })).at(-1)?.to).toBe(iso(50 * 10 * MINUTE + 1));
    await activityTable(sql).trim(sql, PROJECT, NOW, 70, 4000);
    const left = db.prepare('SELECT member_id, count(*) AS n FROM member_edits GROUP BY 1').all();
    expect(left.map((row) => (row as { n: number }).n).every((n) => n >= 10 && n <= 25)).toBe(true);
    expect((await edits('veikko', 79 * 10 * MINUTE)).clients).toHaveLength(1);
  });

  test('is forgotten after its time, and goes with its project', async () => {
    commit(deed(0, 'aino', { b1: ['n1'] }));
    await activityTable(sql).trim(sql, PROJECT, NOW + 8 * DAY);
    expect([rows('activity'), rows('member_edits')]).toEqual([1, 0]);
    await activityTable(sql).trim(sql, PROJECT, NOW + 91 * DAY);
    expect(rows('activity')).toBe(0);
    commit(deed(MINUTE, 'aino', { b1: ['n2'] }));
    // What was removed under it is written anew.
    expect(await list()).toMatchObject([{ count: 2 }]);
    db.exec("DELETE FROM links; DELETE FROM projects WHERE id = 'project1'");
    expect([rows('activity'), rows('member_edits')]).toEqual([0, 0]);
  });
});

test('an hour of fifty people who type takes a few bytes an edit', async () => {
  const people = Array.from({ length: 50 }, () => newId());
  const [board, things] = [newId(), Array.from({ length: 40 }, () => newId())];
  let count = 0;
  for (let minute = 0; minute < 60; minute++) {
    for (let tick = 0; tick < 4; tick++) {
      const deeds = people.flatMap((person, nth) =>
        Array.from({ length: 10 }, (_, key) => {
          const clock = count + key;
          const at = minute * MINUTE + tick * 15 * SECOND + key;
          const thing = things[(nth + minute) % things.length] ?? '';
          return deed(at, person, { [board]: [thing] }, { written: [nth, clock, clock + 1] });
        }),
      );
      commit(...deeds);
      count += deeds.length;
    }
  }
  const bytes = Number(
    db
      .prepare(
        `SELECT (SELECT sum(length(records) + length(board) + length(member_id) + 60) FROM activity) +
         (SELECT sum(length(data) + length(sum) + length(member_id) + 60) FROM member_edits)`,
      )
      .pluck()
      .get(),
  );
  expect(count).toBe(120_000);
  expect(bytes / count).toBeLessThan(8);
});
