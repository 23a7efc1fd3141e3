/** A workshop at two nodes over one PostgreSQL: whatever is done at one holds at the other. */
import type { Role } from '@polku/shared/kernel/permissions';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { MESSAGE_NOTICE, readNotice, type RoomNotice } from '@polku/shared/kernel/room-notice';
import type { MyAnswers, MyRound, RoundInfo, RoundSetup } from '@polku/shared/kernel/rounds';
import type { RunningStep, StepStart, WorkshopNow } from '@polku/shared/kernel/steps';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answer as Called, ask, joinBy, type TestMember } from './testing/ask';
import { eventually } from './testing/eventually';
import { createProject, type TestProject } from './testing/project';
import { type Pair, startPair } from './testing/pair';
import { ANSWER, roundWith } from './testing/rounds';
import { WireClient } from './testing/wire-client';

const STEP: StepStart = {
  stepId: 'step1',
  title: 'How is it?',
  instructions: '',
  seconds: 60,
  rights: 'role',
  place: null,
  roundId: null,
  nth: 1,
  of: 2,
};

let pair: Pair;
let project: TestProject;
let link: string;
beforeEach(async () => {
  pair = await startPair({ ticketsPerMinute: 100_000, workshopTimes: { tellMs: 50, tellMsPerWaiting: 0 } });
  project = await createProject(pair.url);
  link = (await project.link('participant')).secret;
});
afterEach(() => pair.close());

const at = <T>(nth: 0 | 1, method: string, path: string, secret = project.secret, body?: object): Promise<Called<T>> =>
  ask<T>(pair.nodes[nth].url, method, `/api/projects/${project.id}/${path}`, secret, body);
const join = (name: string): Promise<TestMember> => joinBy(pair.url, project.id, link, name);
const give = (nth: 0 | 1, who: TestMember, roundId: string, score: number): Promise<Called<MyAnswers>> =>
  at(nth, 'PUT', `rounds/${roundId}/answers`, who.secret, {
    answers: [{ ...ANSWER, values: { score } }],
    done: true,
  });
async function open(nth: 0 | 1, setup: Partial<RoundSetup> = {}): Promise<string> {
  const round = roundWith({ setup });
  expect((await at(nth, 'POST', 'rounds', project.secret, round)).status).toBe(201);
  return round.roundId;
}
/** @returns what the connection was last told that holds for it */
function noticeOf({ frames }: WireClient): RoomNotice | null {
  const last = frames.filter(({ type }) => type === MESSAGE_NOTICE).at(-1);
  return last
    ? readNotice(
        Buffer.from(last.bytes)
          .toString()
          .replace(/^[^{]*/, ''),
      )
    : null;
}
const scores = ({ result }: RoundInfo): number[] =>
  (result?.items[0]?.asks[0]?.rows ?? []).map(({ values }) => Number(values['score'])).sort((a, b) => a - b);

test.each(['hidden', 'nameless'] as const)(
  'a %s round is opened at one, answered at both, revealed at the other, and read at the first',
  async (mode) => {
    const people: TestMember[] = [];
    for (const name of ['Aino', 'Ben', 'Cora', 'Dan', 'Eve', 'Fay']) people.push(await join(name));
    const roundId = await open(0, { mode });
    await at(0, 'PUT', 'step', project.secret, { ...STEP, roundId });
    for (const [nth, one] of people.entries()) {
      const node = nth % 2 === 0 ? 0 : 1;
      expect((await at<WorkshopNow>(node, 'GET', 'now', one.secret)).body.rounds[0]?.roundId).toBe(roundId);
      expect((await give(node, one, roundId, 1 + (nth % 5))).status).toBe(200);
      // The same again, at the other.
      expect((await give(node === 0 ? 1 : 0, one, roundId, 1 + (nth % 5))).status).toBe(200);
    }
    for (const node of [0, 1] as const) {
      expect((await at<MyRound>(node, 'GET', `rounds/${roundId}`)).body).toMatchObject({ done: 6, result: null });
    }
    expect((await at<RoundInfo>(1, 'POST', `rounds/${roundId}/reveal`)).status).toBe(200);
    const [first, second] = [
      (await at<MyRound>(0, 'GET', `rounds/${roundId}`)).body,
      (await at<MyRound>(1, 'GET', `rounds/${roundId}`)).body,
    ];
    expect([first.state, scores(first)]).toEqual(['revealed', [1, 1, 2, 3, 4, 5]]);
    // The same rows in the same order, under the same number: nothing is sent twice to who is sent to and fro.
    expect([second.result, second.resultRevision]).toEqual([first.result, first.resultRevision]);
    expect((await give(0, people[0] as TestMember, roundId, 2)).error).toBe('round-closed');
  },
);

test('two facilitators at once: every minute more is given, one reveals, and a step that is over is no more', async () => {
  const roundId = (await at<RoundInfo>(0, 'POST', 'rounds', project.secret, roundWith({ seconds: 60 }))).body.roundId;
  const step = (await at<RunningStep>(0, 'PUT', 'step', project.secret, { ...STEP, roundId })).body;
  const before = (await at<MyRound>(1, 'GET', `rounds/${roundId}`)).body.closesAt ?? 0;
  const more = Array.from({ length: 10 }, (_, nth) =>
    at<RunningStep>(nth % 2 === 0 ? 0 : 1, 'PATCH', 'step', project.secret, { stepId: 'step1', addSeconds: 60 }),
  );
  expect(new Set((await Promise.all(more)).map(({ status }) => status))).toEqual(new Set([200]));
  for (const node of [0, 1] as const) {
    expect((await at<MyRound>(node, 'GET', `rounds/${roundId}`)).body.closesAt).toBe(before + 600_000);
    expect((await at<WorkshopNow>(node, 'GET', 'now')).body.step?.endsAt).toBe((step.endsAt ?? 0) + 600_000);
  }
  const reveals = await Promise.all(
    ([0, 1, 0, 1] as const).map((node) => at<RoundInfo>(node, 'POST', `rounds/${roundId}/reveal`)),
  );
  expect(new Set(reveals.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(reveals.map(({ body }) => body.revealedAt)).size).toBe(1);
  // One goes on to the next step while the other still changes this one: it is changed before, or refused.
  const [, late] = await Promise.all([
    at(0, 'PUT', 'step', project.secret, { ...STEP, stepId: 'step2' }),
    at(1, 'PATCH', 'step', project.secret, { stepId: 'step1', paused: true }),
  ]);
  expect([undefined, 'other-step']).toContain(late.error);
  for (const node of [0, 1] as const) {
    expect((await at<WorkshopNow>(node, 'GET', 'now')).body.step?.stepId).toBe('step2');
  }
});

test('who waits at one hears of what is done at the other', async () => {
  const aino = await join('Aino');
  let { revision } = (await at<WorkshopNow>(1, 'GET', 'now', aino.secret)).body;
  const until = async (isThere: (now: WorkshopNow) => boolean): Promise<void> => {
    for (let nth = 0; ; nth += 1) {
      const told = (await at<WorkshopNow>(1, 'GET', `now?since=${revision}`, aino.secret)).body;
      revision = told.revision;
      if (isThere(told)) return;
      expect(nth).toBeLessThan(20);
    }
  };
  for (const stepId of ['one', 'two', 'three']) {
    const told = until(({ step }) => step?.stepId === stepId);
    await at(0, 'PUT', 'step', project.secret, { ...STEP, stepId });
    await told;
  }
  const roundId = await open(0);
  const counted = until(({ rounds }) => rounds[0]?.done === 1);
  await give(0, await join('Ben'), roundId, 3);
  await counted;
});

test('what a person may do changes at one, and their sockets at the other follow', async () => {
  const member = await join('Aino');
  const socket = await WireClient.synced(pair.nodes[1].syncUrl, project.at(pair.nodes[1].url), {
    secret: member.secret,
  });
  const isOnline = async (): Promise<boolean | undefined> =>
    (await at<{ memberId: string; online: boolean }[]>(0, 'GET', 'members')).body.find(
      ({ memberId }) => memberId === member.memberId,
    )?.online;
  await eventually(async () => expect(await isOnline()).toBe(true));
  const role = (one: Role): Promise<unknown> =>
    at(0, 'PATCH', `members/${member.memberId}`, project.secret, { ownRole: one });
  await role('editor');
  await eventually(() => expect(noticeOf(socket)?.role).toBe('editor'));
  await at(0, 'PATCH', `members/${member.memberId}`, project.secret, { muted: true });
  await eventually(() => expect(noticeOf(socket)?.muted).toBe(true));
  await at(0, 'PUT', 'step', project.secret, { ...STEP, rights: 'answer' });
  await eventually(() => expect(noticeOf(socket)?.rights).toBe('answer'));
  await role('viewer');
  await eventually(() => expect(noticeOf(socket)?.role).toBe('viewer'));
  await at(0, 'PATCH', `members/${member.memberId}`, project.secret, { removed: true });
  expect(await socket.closed).toBe(CLOSE.unauthorized);
  await eventually(async () => expect(await isOnline()).toBe(false));
});

test('who came by an address that is another one now goes at both, even when the note of it is lost', async () => {
  const viewing = await project.link('viewer');
  const here = project.at(pair.nodes[1].url);
  const ticket = await project.ticket(viewing.secret);
  const [nameless, named] = [
    await WireClient.synced(pair.nodes[1].syncUrl, here, { ticket }),
    await WireClient.synced(pair.nodes[1].syncUrl, here, {
      secret: (await joinBy(pair.url, project.id, viewing.secret, 'Aino')).secret,
    }),
  ];
  // As a command or a node does that ends before it could tell anybody.
  const database = new pg.Client({ connectionString: pair.databaseUrl });
  await database.connect();
  await database.query('UPDATE links SET rotation = rotation + 1 WHERE id = $1', [viewing.linkId]);
  await database.end();
  expect(await nameless.closed).toBe(CLOSE.unauthorized);
  await at(0, 'PATCH', `links/${viewing.linkId}`, project.secret, { off: true });
  expect(await named.closed).toBe(CLOSE.unauthorized);
});

test('dots are counted over both, and another device is another one at both', async () => {
  const aino = await join('Aino');
  const dots = (item: string) => ({ ...ANSWER, item, ask: 'vote', values: { dots: 1 } });
  const roundId = await open(0, {
    items: ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'].map((id) => ({ id, title: id, under: '' })),
    asks: [{ id: 'vote', who: {}, fields: [{ id: 'dots', type: 'dots' }] }],
    dots: { each: 3, most: 2 },
    mode: 'nameless',
  });
  const given = await Promise.all(
    ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'].map((item, nth) =>
      at<MyAnswers>(nth % 2 === 0 ? 0 : 1, 'PUT', `rounds/${roundId}/answers`, aino.secret, { answers: [dots(item)] }),
    ),
  );
  expect(given.filter(({ status }) => status === 200)).toHaveLength(3);
  expect(given.filter(({ error }) => error === 'too-many-dots')).toHaveLength(3);
  const { code } = (await at<{ code: string }>(0, 'POST', 'me/move', aino.secret)).body;
  const secret = 's'.repeat(32);
  expect((await ask(pair.nodes[1].url, 'POST', '/api/moves', '', { code, secret })).status).toBe(200);
  for (const node of [0, 1] as const) {
    const other = await at(node, 'PUT', `rounds/${roundId}/answers`, secret, { answers: [dots('i1')] });
    expect([other.status, other.error]).toEqual([409, 'answered-elsewhere']);
  }
});

test('a node that goes in the middle of a round leaves it to the other, whole', async () => {
  const [aino, ben] = [await join('Aino'), await join('Ben')];
  const roundId = await open(0);
  await give(0, aino, roundId, 2);
  await pair.nodes[0].close();
  expect((await give(1, ben, roundId, 4)).status).toBe(200);
  expect((await at<MyRound>(1, 'GET', `rounds/${roundId}`, aino.secret)).body.mine.answers).toHaveLength(1);
  const revealed = (await at<RoundInfo>(1, 'POST', `rounds/${roundId}/reveal`)).body;
  expect(scores(revealed)).toEqual([2, 4]);
});
