import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openedClock } from '@polku/shared/kernel/round-rules';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyDatabase } from '../jobs/verify';
import { temporaryFolder } from '../testing/start-server';
import { tablesOf } from '../testing/tables';
import { ANSWER, SETUP } from '../testing/rounds';
import { activityTable } from './activity-table';
import { answerTable } from './answer-table';
import { type Db, openDatabase } from './database';
import { memberTable } from './member-table';
import { appender } from './room-log';
import { roundTable } from './round-table';
import { SCHEMA_VERSION } from './schema';
import { sqliteDatabase } from './sqlite';
import type { Answering, StoredRound } from './workshop-types';

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'polku.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As a server of schema 4 wrote it: the tables that later ones changed. */
const FOUR = `
CREATE TABLE projects (id TEXT PRIMARY KEY, epoch TEXT NOT NULL, created_at TEXT NOT NULL) STRICT;
CREATE TABLE links (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id), role TEXT NOT NULL, label TEXT NOT NULL,
  secret_hash BLOB NOT NULL, created_at TEXT NOT NULL, revoked_at TEXT, UNIQUE (project_id, secret_hash)
) STRICT;
CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, head INTEGER NOT NULL) STRICT;
CREATE TABLE updates (
  room_id INTEGER NOT NULL REFERENCES rooms(id), seq INTEGER NOT NULL, data BLOB NOT NULL, sum BLOB NOT NULL,
  UNIQUE (room_id, seq)
) STRICT;
CREATE TABLE snapshots (
  room_id INTEGER NOT NULL REFERENCES rooms(id), seq INTEGER NOT NULL, data BLOB NOT NULL, sum BLOB NOT NULL,
  created_at TEXT NOT NULL, UNIQUE (room_id, seq)
) STRICT;
CREATE TABLE authors (
  room_id INTEGER NOT NULL REFERENCES rooms(id), client INTEGER NOT NULL, owner TEXT NOT NULL,
  PRIMARY KEY (room_id, client)
) STRICT, WITHOUT ROWID;
CREATE TABLE left_out (
  room_id INTEGER NOT NULL REFERENCES rooms(id), head INTEGER NOT NULL, format TEXT NOT NULL, data BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE blobs (
  project_id TEXT NOT NULL REFERENCES projects(id), hash TEXT NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL,
  created_at TEXT NOT NULL, data BLOB NOT NULL, unused_since TEXT, PRIMARY KEY (project_id, hash)
) STRICT;
CREATE TABLE health (id INTEGER PRIMARY KEY CHECK (id = 1), checked_at TEXT NOT NULL) STRICT;
INSERT INTO projects VALUES ('project1', 'epoch1', '2026-01-01T00:00:00.000Z');
INSERT INTO links VALUES ('link1', 'project1', 'facilitator', '', x'01', '2026-01-01T00:00:00.000Z', NULL);
INSERT INTO links VALUES ('link2', 'project1', 'viewer', 'Board', x'02', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z');
PRAGMA user_version = 4;
`;

function columns(db: Db): Record<string, string[]> {
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const of = db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY name').pluck();
  return Object.fromEntries(tables.map((table) => [table, of.all(table) as string[]]));
}

test('a file of schema 4 is brought up to date: links stay as they were, the door is open, nobody joined yet', async () => {
  const old = new Database(file);
  old.exec(FOUR);
  old.close();
  expect(await verifyDatabase(file)).toEqual({ projects: 1, documents: 0 });

  const db = openDatabase({ file, maxBytes: 0 });
  expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
  const fresh = openDatabase({ file: join(folder, 'fresh.sqlite'), maxBytes: 0 });
  expect(columns(db)).toEqual(columns(fresh));
  const plain = { off: false, expiresAt: null, hasPassword: false, members: 0 };
  const { links, members, projects } = tablesOf(sqliteDatabase(db));
  expect(await links.links('project1')).toMatchObject([
    { linkId: 'link1', role: 'facilitator', revokedAt: null, ...plain },
    { linkId: 'link2', role: 'viewer', label: 'Board', revokedAt: '2026-01-03T00:00:00.000Z', ...plain },
  ]);
  expect(await projects.roomSettings('project1')).toEqual({ door: 'open', frozen: [] });
  const credential = await members.credential('project1', Uint8Array.of(1));
  expect(credential).toMatchObject({ epoch: 'epoch1', member: null, link: { role: 'facilitator', rotation: 0 } });
  db.close();
  fresh.close();
  // Opened again, nothing is done twice.
  openDatabase({ file, maxBytes: 0 }).close();
  expect(await verifyDatabase(file)).toEqual({ projects: 1, documents: 0 });
});

test('what verification finds of a member whose row was changed says which project', async () => {
  const db = openDatabase({ file, maxBytes: 0 });
  const now = '2026-01-01T00:00:00.000Z';
  const project = { projectId: 'project1', epoch: 'e', linkId: 'link1', secretHash: Uint8Array.of(1), now, atMost: 0 };
  const { members, projects } = tablesOf(sqliteDatabase(db));
  await projects.createProject(project);
  const profile = { name: 'Aino', side: 'staff', teams: ['team1'] } as const;
  const limits = { atMost: 1, atMostEver: 2 };
  const person = { ...profile, ...limits, projectId: 'project1', linkId: 'link1', waiting: false, now };
  const add = async (nth: number): Promise<string> =>
    (await members.addMember({ ...person, memberId: `member${nth}`, secretHash: Uint8Array.of(9, nth) })).kind;
  expect([await add(1), await add(1), await add(2)]).toEqual(['added', 'known', 'too-many']);
  // Who was removed makes room for others, but not without end.
  await members.editMember('project1', 'member1', { removed: true }, now, false);
  expect(await add(2)).toBe('added');
  await members.editMember('project1', 'member2', { removed: true }, now, false);
  expect(await add(3)).toBe('too-many');
  db.exec("UPDATE members SET side = 'nobody' WHERE id = 'member2'");
  db.close();
  await expect(verifyDatabase(file, 'the copy')).rejects.toThrow(
    'the copy is not whole: project project1: members: unknown side nobody',
  );
});

test('a file of schema 6 has no activity yet, opens, and takes some from then on', async () => {
  const old = openDatabase({ file, maxBytes: 0 });
  const now = '2026-01-01T00:00:00.000Z';
  const project = { projectId: 'project1', epoch: 'e', linkId: 'link1', secretHash: Uint8Array.of(1), now, atMost: 0 };
  await tablesOf(sqliteDatabase(old)).projects.createProject(project);
  appender(old)([{ room: 'project1-content', first: 1, updates: [Uint8Array.of(0, 0)] }]);
  old.exec('DROP TABLE activity; DROP TABLE member_edits; PRAGMA user_version = 6');
  old.close();
  expect(await verifyDatabase(file)).toEqual({ projects: 1, documents: 1 });

  const db = openDatabase({ file, maxBytes: 0 });
  const query = { projectId: 'project1', before: Number.MAX_SAFE_INTEGER, memberId: null, board: null, now: 1000 };
  expect(await activityTable(sqliteDatabase(db)).list(query)).toEqual([]);
  const deed = { at: 1, memberId: 'm1', written: [7, 0, 1], deleted: [], things: new Map([['b1', ['n1']]]) };
  appender(db)([{ room: 'project1-content', first: 2, updates: [Uint8Array.of(0, 0)], deeds: [deed] }]);
  expect(await activityTable(sqliteDatabase(db)).list(query)).toMatchObject([{ memberId: 'm1', records: ['n1'] }]);
  db.close();
  expect(await verifyDatabase(file)).toEqual({ projects: 1, documents: 1 });
});

describe('rounds', () => {
  const now = '2026-01-01T00:00:00.000Z';
  const member = { projectId: 'project1', memberId: 'member1', linkId: 'link1', name: 'Aino', teams: ['red'], now };
  const round: StoredRound = {
    roundId: 'round001',
    stepId: 'step1',
    setup: SETUP,
    ...openedClock(1_000, 60),
    root: 'round001',
    revealedAt: null,
    written: false,
    later: [],
    shown: null,
  };
  const answering: Answering = {
    projectId: 'project1',
    roundId: 'round001',
    now: 2_000,
    voice: 'm:member1',
    marks: [],
    memberId: 'member1',
    device: Uint8Array.of(9),
    side: 'staff',
    teams: ['red'],
    muted: false,
    answers: [ANSWER],
    gone: [],
    done: true,
  };

  async function given(db: Db) {
    const project = {
      projectId: 'project1',
      epoch: 'e',
      linkId: 'link1',
      secretHash: Uint8Array.of(1),
      now,
      atMost: 0,
    };
    const sql = sqliteDatabase(db);
    const { members, projects } = tablesOf(sql);
    await projects.createProject(project);
    const limits = { atMost: 9, atMostEver: 9 };
    await members.addMember({ ...member, ...limits, side: 'staff', waiting: false, secretHash: Uint8Array.of(9) });
    const rounds = roundTable(sql);
    return { rounds, answers: answerTable(sql, rounds, memberTable(sql).findAll) };
  }

  test('a file of schema 7 has none yet, opens, and takes some from then on', async () => {
    const old = openDatabase({ file, maxBytes: 0 });
    old.exec('DROP TABLE answers; DROP TABLE voices; DROP TABLE round_people; DROP TABLE rounds');
    old.exec('DROP TABLE running_steps; DROP TABLE workshops; PRAGMA user_version = 7');
    old.close();
    expect(await verifyDatabase(file)).toEqual({ projects: 0, documents: 0 });
    const db = openDatabase({ file, maxBytes: 0 });
    const { rounds, answers } = await given(db);
    expect(await rounds.calls.workshopOf('project1')).toEqual({ workshop: null, step: null, rounds: [] });
    expect((await rounds.calls.openRound('project1', round, Uint8Array.of(7), 9)).kind).toBe('opened');
    expect(await answers.calls.answer([answering])).toEqual([
      { kind: 'kept', mine: { answers: [ANSWER], done: true } },
    ]);
    expect((await rounds.calls.workshopOf('project1')).rounds).toEqual([round]);
    db.close();
    expect(await verifyDatabase(file)).toEqual({ projects: 1, documents: 0 });
  });

  test.each([
    [
      'its question',
      `UPDATE rounds SET setup = replace(setup, 'How is it?', 'How bad is it?')`,
      'round round001: checksum',
    ],
    ['its mode', `UPDATE rounds SET setup = replace(setup, '"hidden"', '"open"')`, 'round round001: checksum'],
    ['what it is the first of', `UPDATE rounds SET root = 'round002'`, 'round round001: checksum'],
    ['an answer', `UPDATE answers SET data = replace(data, '4', '5')`, 'answers: checksum'],
    ['whose an answer is', `UPDATE answers SET voice = 'm:another'`, 'answers: checksum'],
    ['a side', `UPDATE voices SET side = 'enemy'`, 'voices: unknown side enemy'],
    ['what people may do', `INSERT INTO running_steps VALUES ('project1', 'all', '{}')`, 'unknown rights all'],
  ])('%s that was changed in the file is found', async (_what, change, found) => {
    const db = openDatabase({ file, maxBytes: 0 });
    const { rounds, answers } = await given(db);
    await rounds.calls.openRound('project1', round, Uint8Array.of(7), 9);
    await answers.calls.answer([answering]);
    expect(db.exec(change).inTransaction).toBe(false);
    db.close();
    await expect(verifyDatabase(file)).rejects.toThrow(found);
  });

  test('a request that fails among others leaves nothing behind, and the others are kept', async () => {
    const db = openDatabase({ file, maxBytes: 0 });
    const { rounds, answers } = await given(db);
    await rounds.calls.openRound('project1', round, Uint8Array.of(7), 9);
    const note = { ...ANSWER, item: 'i2' };
    const answered = await answers.calls.answer([
      { ...answering, answers: [ANSWER, note] },
      { ...answering, roundId: 'round002' },
      { ...answering, done: false },
    ]);
    expect(answered.map(({ kind }) => kind)).toEqual(['not-asked', 'not-found', 'kept']);
    expect(db.prepare('SELECT item FROM answers').pluck().all()).toEqual(['i1']);
    db.close();
  });

  test('no round beyond the limit of a project', async () => {
    const db = openDatabase({ file, maxBytes: 0 });
    const { rounds } = await given(db);
    const kinds: string[] = [];
    for (const roundId of ['round001', 'round002', 'round002', 'round003']) {
      const one = { ...round, roundId, root: roundId };
      kinds.push((await rounds.calls.openRound('project1', one, Uint8Array.of(7), 2)).kind);
    }
    expect(kinds).toEqual(['opened', 'opened', 'existing', 'too-many']);
    db.close();
  });
});
