/** Rounds and answers in both databases, also when two nodes write at once. */
import { openedClock } from '@polku/shared/kernel/round-rules';
import type { RoundSetup } from '@polku/shared/kernel/rounds';
import { describe, expect, test } from 'vitest';
import { ANSWER, SETUP } from '../testing/rounds';
import { forEachStore } from '../testing/stores';
import { answerTable } from './answer-table';
import { memberTable } from './member-table';
import { roundTable } from './round-table';
import type { SqlDatabase } from './sql';
import { workshopChange } from './workshop-change';
import type { Answered, Answering, RoundCourse, StoredRound } from './workshop-types';

const PROJECT = 'project1';
const THEN = '2026-01-01T00:00:00.000Z';
const OPENED = Date.parse('2026-01-01T10:00:00Z');

const round = (roundId: string, setup: Partial<RoundSetup> = {}): StoredRound => ({
  roundId,
  stepId: 'step1',
  setup: { ...SETUP, ...setup },
  ...openedClock(OPENED, 600),
  root: roundId,
  revealedAt: null,
  written: false,
  later: [],
  shown: null,
});
const answering = (member: number, more: Partial<Answering> = {}): Answering => ({
  projectId: PROJECT,
  roundId: 'round001',
  now: OPENED + 1000,
  voice: `m:member${member}`,
  marks: [],
  memberId: `member${member}`,
  device: Uint8Array.of(member),
  side: 'staff',
  teams: [],
  muted: false,
  answers: [ANSWER],
  gone: [],
  done: null,
  ...more,
});
const revealed = (found: StoredRound, more: Partial<RoundCourse> = {}): RoundCourse => ({
  ...found,
  state: 'revealed',
  revealedAt: OPENED + 5000,
  ...more,
});
const DOTS: Partial<RoundSetup> = {
  items: ['i1', 'i2', 'i3', 'i4'].map((id) => ({ id, title: id, under: '' })),
  asks: [{ id: 'view', who: {}, fields: [{ id: 'dots', type: 'dots' }] }],
  dots: { each: 3, most: 3 },
};
const dot = (item: string) => ({ ...ANSWER, item, values: { dots: 1 } });

/** What one node does. */
function node(db: SqlDatabase) {
  const members = memberTable(db);
  const rounds = roundTable(db);
  const answers = answerTable(db, rounds, members.findAll);
  const change = workshopChange(db, rounds, answers, () => Promise.resolve());
  return {
    answers,
    rounds,
    open: (one: StoredRound) => rounds.calls.openRound(PROJECT, one, Uint8Array.of(7), 9),
    answer: (...batch: Answering[]) => answers.calls.answer(batch),
    course: (roundId: string, course: RoundCourse) => change(PROJECT, null, [{ act: 'course', roundId, course }]),
    reveal: (roundId: string, course: RoundCourse, here: string[] = []) =>
      change(PROJECT, null, [{ act: 'reveal', roundId, course, here }]),
    change: (...acts: Parameters<typeof change>[2]) => change(PROJECT, null, acts),
    result: (roundId = 'round001') => answers.calls.roundResult(PROJECT, roundId, null, []),
    mine: async (member: number, more: Partial<Answering> = {}) => {
      const { voice, memberId, device } = answering(member, more);
      const marks = [{ roundId: 'round001', voice }];
      const query = { projectId: PROJECT, memberId, device, rounds: marks, marks };
      return answers.calls.personRounds(query);
    },
  };
}

async function people(db: SqlDatabase, count: number): Promise<void> {
  await db.run('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)', PROJECT, 'e', THEN);
  await db.run(
    `INSERT INTO links (id, project_id, role, label, secret_hash, created_at)
     VALUES ('link1', ?, 'participant', '', ?, ?)`,
    PROJECT,
    Uint8Array.of(1),
    THEN,
  );
  for (let nth = 1; nth <= count; nth += 1) {
    await db.run(
      `INSERT INTO members (id, project_id, link_id, name, side, teams, waiting, muted, removed, created_at, last_seen_at)
       VALUES (?, ?, 'link1', ?, 'staff', '[]', 0, 0, 0, ?, ?)`,
      `member${nth}`,
      PROJECT,
      `Member ${nth}`,
      THEN,
      new Date(OPENED + 1).toISOString(),
    );
  }
}
const kinds = (answered: readonly Answered[]): string[] => answered.map(({ kind }) => kind);
const count = async (db: SqlDatabase, table: string): Promise<number> =>
  (await db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))?.n ?? 0;

forEachStore((store) => {
  /** Two nodes, which on SQLite are one. */
  const nodes = async (members = 3) => {
    const db = await store.open();
    await people(db, members);
    return { db, here: node(db), there: node(await store.open()) };
  };

  describe('a round', () => {
    test('is opened once, with its setup and its answers as they were given', async () => {
      const { here, there } = await nodes();
      const opened = round('round001');
      expect(await here.open(opened)).toEqual({ kind: 'opened', round: opened });
      expect(await there.open(opened)).toEqual({ kind: 'existing', round: opened });
      expect(await there.open(round('round001', { question: 'Or else?' }))).toEqual({ kind: 'conflict' });
      expect(await here.answer(answering(1, { done: true }))).toEqual([
        { kind: 'kept', mine: { answers: [ANSWER], done: true } },
      ]);
      expect((await there.mine(1)).rounds).toEqual([
        { roundId: 'round001', answers: [ANSWER], done: true, moreUntil: null, elsewhere: false },
      ]);
      expect(await there.answers.calls.roundCounts(PROJECT, 'round001', [])).toEqual({
        done: 1,
        asked: 3,
        moreUntil: null,
      });
      expect(await there.rounds.calls.workshopOf(PROJECT)).toEqual({ workshop: null, step: null, rounds: [opened] });
    });

    test('opened at two nodes at once is one round, and no more are opened than a project may have', async () => {
      const { db, here, there } = await nodes();
      const opened = await Promise.all(
        Array.from({ length: 6 }, (_, nth) => [here, there].map((one) => one.open(round(`round10${nth}`)))).flat(),
      );
      expect(opened.filter(({ kind }) => kind === 'opened')).toHaveLength(6);
      expect(opened.filter(({ kind }) => kind === 'existing')).toHaveLength(6);
      const more = await Promise.all(
        Array.from({ length: 6 }, (_, nth) => (nth % 2 ? here : there).open(round(`round20${nth}`))),
      );
      expect(more.filter(({ kind }) => kind === 'too-many')).toHaveLength(3);
      expect(await count(db, 'rounds')).toBe(9);
    });

    test('keeps no answer when it is cancelled, and is none for a result', async () => {
      const { db, here } = await nodes();
      await here.open(round('round001'));
      await here.answer(answering(1), answering(2));
      expect(await here.course('round001', { ...round('round001'), state: 'cancelled' })).toMatchObject({
        kind: 'changed',
      });
      expect(await Promise.all(['answers', 'voices', 'round_people'].map((table) => count(db, table)))).toEqual([
        0, 0, 0,
      ]);
      expect(kinds(await here.answer(answering(1)))).toEqual(['round-closed']);
      await expect(here.result('round009')).rejects.toThrow('there is no round round009');
    });
  });

  describe('a change of a workshop', () => {
    test('is written whole or not at all', async () => {
      const { here } = await nodes();
      const opened = round('round001');
      await here.open(opened);
      const step = { stepId: 'step1', rights: 'answer', startedAt: 1 } as never;
      const bad = await here.change(
        { act: 'step', step },
        { act: 'more', roundId: 'round001', memberId: 'nobody', until: 9 },
      );
      expect(bad).toEqual({ kind: 'missing' });
      expect(await here.rounds.calls.workshopOf(PROJECT)).toMatchObject({ step: null });
      await here.change({ act: 'step', step }, { act: 'more', roundId: 'round001', memberId: 'member2', until: 9 });
      expect(await here.rounds.calls.workshopOf(PROJECT)).toMatchObject({
        step: { stepId: 'step1', rights: 'answer' },
      });
      expect((await here.mine(2)).rounds).toMatchObject([{ moreUntil: 9 }]);
      await here.change({ act: 'step', step: null });
      expect(await here.rounds.calls.workshopOf(PROJECT)).toMatchObject({ step: null });
    });
  });

  describe('answers', () => {
    test('of several people come in one transaction; who is refused leaves nothing, and costs nobody else anything', async () => {
      const { db, here } = await nodes();
      await here.open(round('round001'));
      const other = { ...ANSWER, item: 'i2' };
      const answered = await here.answer(
        answering(1, { answers: [ANSWER, other] }),
        answering(2),
        answering(3, { roundId: 'round009' }),
        answering(3, { memberId: 'nobody', voice: 'm:nobody' }),
        answering(3),
      );
      expect(kinds(answered)).toEqual(['not-asked', 'kept', 'not-found', 'failed', 'kept']);
      const voices = await db.all<{ voice: string }>('SELECT voice FROM answers ORDER BY voice');
      expect(voices.map(({ voice }) => voice)).toEqual(['m:member2', 'm:member3']);
    });

    test('given by one person at two nodes at once are one person’s, whichever came last', async () => {
      const { db, here, there } = await nodes();
      await here.open(round('round001'));
      const scored = (score: number) => answering(1, { answers: [{ ...ANSWER, values: { score } }], done: true });
      const all = await Promise.all(
        Array.from({ length: 12 }, (_, nth) => (nth % 2 ? here : there).answer(scored((nth % 5) + 1))),
      );
      expect(kinds(all.flat())).toEqual(Array.from({ length: 12 }, () => 'kept'));
      expect([await count(db, 'answers'), await count(db, 'round_people')]).toEqual([1, 1]);
      const { answers } = (await here.mine(1)).rounds[0] ?? {};
      expect((await there.mine(1)).rounds[0]?.answers).toEqual(answers);
    });

    test('no more dots lie than each has, however many nodes they are given at', async () => {
      const { here, there } = await nodes();
      await here.open(round('round001', DOTS));
      const one = (item: string) => answering(1, { answers: [dot(item)] });
      const answered = await Promise.all(
        ['i1', 'i2', 'i3', 'i4', 'i1'].map((item, nth) => (nth % 2 ? here : there).answer(one(item))),
      );
      const { answers = [] } = (await here.mine(1)).rounds[0] ?? {};
      expect(answers).toHaveLength(3);
      expect(kinds(answered.flat()).filter((kind) => kind === 'too-many-dots').length).toBeGreaterThan(0);
      const taken = await there.answer(answering(1, { answers: [], gone: answers.slice(0, 2) }));
      expect(taken).toMatchObject([{ kind: 'kept', mine: { answers: [answers[2]] } }]);
    });

    test('of a nameless round are taken from one device of a person, also when two ask at two nodes at once', async () => {
      const { db, here, there } = await nodes();
      await here.open(round('round001', { mode: 'nameless' }));
      const devices = [5, 6].map((device) => answering(1, { device: Uint8Array.of(device), voice: `v:${device}` }));
      const answered = await Promise.all(devices.map((one, nth) => (nth ? here : there).answer(one)));
      expect(kinds(answered.flat()).sort()).toEqual(['answered-elsewhere', 'kept']);
      expect(await count(db, 'answers')).toBe(1);
      const late = kinds(answered.flat()).indexOf('answered-elsewhere');
      const asked = await here.mine(1, { device: Uint8Array.of(late + 5), voice: `v:${late + 5}` });
      expect(asked.rounds).toMatchObject([{ answers: [], elsewhere: true }]);
    });

    test('more than are written at once are all there', async () => {
      const { here } = await nodes();
      const notes = { notes: { most: 60 }, asks: [{ id: 'view', who: {}, fields: SETUP.asks[0]?.fields ?? [] }] };
      await here.open(round('round001', notes));
      const many = Array.from({ length: 60 }, (_, nth) => ({ ...ANSWER, note: `note${1000 + nth}` }));
      expect(kinds(await here.answer(answering(1, { answers: many })))).toEqual(['kept']);
      expect((await here.mine(1)).rounds[0]?.answers).toHaveLength(60);
      expect(kinds(await here.answer(answering(2, { answers: [many[59] ?? ANSWER] })))).toEqual(['note-in-use']);
    });

    test('of somebody who is muted are left out of what is open, and of what is revealed they stay', async () => {
      const { db, here } = await nodes();
      for (const id of ['round001', 'round002']) {
        await here.open(round(id));
        await here.answer(answering(1, { roundId: id }), answering(2, { roundId: id }));
      }
      await here.reveal('round001', revealed(round('round001')));
      const member = { memberId: 'member1', muted: true, removed: false } as never;
      await db.write(PROJECT, (tx) => here.answers.memberChanged(tx, member));
      const given = async (id: string) => (await here.result(id)).items[0]?.asks[0]?.n;
      expect([await given('round001'), await given('round002')]).toEqual([2, 1]);
      await db.write(PROJECT, (tx) => here.answers.memberChanged(tx, { ...(member as object), muted: false } as never));
      expect(await given('round002')).toBe(2);
    });
  });

  describe('revealed at two nodes at once', () => {
    test('everybody who was asked is noted once, and the result is the same at both', async () => {
      const { db, here, there } = await nodes(6);
      const opened = round('round001');
      await here.open(opened);
      await here.answer(...[1, 2, 3].map((member) => answering(member, { done: true })));
      const late = (async () => {
        const kept: string[] = [];
        for (let nth = 0; nth < 5; nth += 1) kept.push(...kinds(await there.answer(answering(4, { done: true }))));
        return kept;
      })();
      const course = revealed(opened);
      const changed = await Promise.all([here.reveal('round001', course), there.reveal('round001', course)]);
      expect(changed).toMatchObject([{ kind: 'changed' }, { kind: 'changed' }]);
      const fourth = (await late).includes('kept');
      expect(await count(db, 'round_people')).toBe(6);
      const result = await here.result();
      expect(await there.result()).toEqual(result);
      expect(result.items[0]?.asks[0]?.n).toBe(fourth ? 4 : 3);
    });

    test('of a nameless round nothing is left that its groups do not need, and it lies in no order that tells anything', async () => {
      const { db, here, there } = await nodes(7);
      const opened = round('round001', { mode: 'nameless', least: 3 });
      await here.open(opened);
      const voice = (member: number): string => `v:${'gacfbed'[member - 1] ?? ''}`;
      for (const member of [1, 2, 3, 4, 5, 6, 7]) {
        const side = member > 4 ? ('customer' as const) : ('staff' as const);
        await here.answer(answering(member, { voice: voice(member), side, teams: [`team${member}`] }));
      }
      const course = revealed(opened);
      await Promise.all([here, there].map((one) => one.reveal('round001', course)));
      const rows = await db.all<{ voice: string; side: string; teams: string }>(
        'SELECT voice, side, teams FROM voices',
      );
      expect(rows.map((row) => row.voice).join('')).toBe('v:av:bv:cv:dv:ev:fv:g');
      expect(new Set(rows.map(({ side }) => side))).toEqual(new Set(['staff', 'customer']));
      expect(rows.every(({ teams }) => teams === '[]')).toBe(true);
      expect((await there.result()).items[0]?.asks[0]?.n).toBe(7);
    });
  });

  test('a row that was changed is not believed', async () => {
    const { db, here } = await nodes();
    await here.open(round('round001'));
    await here.answer(answering(1));
    await db.read(async (tx) => {
      await here.rounds.verify(tx);
      await here.answers.verify(tx);
    });
    await db.run("UPDATE answers SET data = replace(data, '4', '5')");
    await expect(db.read((tx) => here.answers.verify(tx))).rejects.toThrow('answers: checksum');
    await db.run("UPDATE rounds SET root = 'round002'");
    await expect(db.read((tx) => node(db).rounds.verify(tx))).rejects.toThrow('round round001: checksum');
    expect(kinds(await node(db).answer(answering(2)))).toEqual(['failed']);
  });
});
