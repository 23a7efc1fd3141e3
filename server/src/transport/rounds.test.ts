/** Steps and rounds over HTTP, as facilitators, phones and screens use them. */
import { rmSync } from 'node:fs';
import { newId } from '@polku/shared/kernel/ids';
import type {
  Answer,
  AnswerRequest,
  MyAnswers,
  MyRound,
  OpenRound,
  RoundInfo,
  RoundSetup,
} from '@polku/shared/kernel/rounds';
import type { RunningStep, StepStart, WorkshopNow } from '@polku/shared/kernel/steps';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Answer as Called, ask, joinBy, type TestMember } from '../testing/ask';
import { eventually } from '../testing/eventually';
import { createProject, type TestProject } from '../testing/project';
import { ANSWER, roundWith, SETUP } from '../testing/rounds';
import { startServer, type TestServer, type TestServerOptions, temporaryFolder } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

const QUICK: TestServerOptions = { ticketsPerMinute: 100_000, workshopTimes: { tellMs: 50, tellMsPerWaiting: 0 } };
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

let server: TestServer;
let project: TestProject;
let link: string;
beforeAll(async () => {
  server = await startServer(QUICK);
});
afterAll(() => server.close());
beforeEach(async () => {
  project = await createProject(server.url);
  link = (await project.link('participant')).secret;
});
afterEach(() => vi.useRealTimers());

const call = <T = unknown>(secret: string, method: string, path: string, body?: object): Promise<Called<T>> =>
  ask<T>(server.url, method, `/api/projects/${project.id}/${path}`, secret, body);
const manage = <T = unknown>(method: string, path: string, body?: object): Promise<Called<T>> =>
  call<T>(project.secret, method, path, body);
const join = (name: string, more: Partial<TestMember> = {}): Promise<TestMember> =>
  joinBy(server.url, project.id, link, name, more);
const joinAll = (count: number, more: Partial<TestMember> = {}): Promise<TestMember[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => join(`Person ${nth}`, more)));
const said = <T>({ status, error }: Called<T>): unknown => (status < 300 ? 'open' : [status, error]);

async function open(more: Parameters<typeof roundWith>[0] = {}): Promise<string> {
  const round: OpenRound = roundWith(more);
  const opened = await manage<RoundInfo>('POST', 'rounds', round);
  if (opened.status !== 201) throw new Error(`not opened: ${opened.status} ${JSON.stringify(opened.body)}`);
  return round.roundId;
}
const score = (value: number, more: Partial<Answer> = {}): Answer => ({ ...ANSWER, values: { score: value }, ...more });
const give = (who: { secret: string }, roundId: string, body: Partial<AnswerRequest>): Promise<Called<MyAnswers>> =>
  call<MyAnswers>(who.secret, 'PUT', `rounds/${roundId}/answers`, { answers: [], ...body });
const look = async (who: { secret: string }, roundId: string, query = ''): Promise<MyRound> =>
  (await call<MyRound>(who.secret, 'GET', `rounds/${roundId}${query}`)).body;
const now = async (who: { secret: string }, query = ''): Promise<WorkshopNow> =>
  (await call<WorkshopNow>(who.secret, 'GET', `now${query}`)).body;
/** Once it has been told to all, to them too, that the first one has come. */
async function settled(who: { secret: string }): Promise<WorkshopNow> {
  const { revision } = await now(who);
  return now(who, `?since=${revision}`);
}
const reveal = (roundId: string, secret = project.secret): Promise<Called<RoundInfo>> =>
  call<RoundInfo>(secret, 'POST', `rounds/${roundId}/reveal`);
const scoresOf = ({ result }: RoundInfo): number[] =>
  (result?.items[0]?.asks[0]?.rows ?? []).map(({ values }) => Number(values['score'])).sort((a, b) => a - b);
const byFirst = ([a]: readonly unknown[], [b]: readonly unknown[]): number => Number(a) - Number(b);
/** The clock of the server goes on by so many seconds. */
const later = (seconds: number): void => {
  const time = Date.now() + seconds * 1000;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(time);
};

describe('a step', () => {
  test('runs from its start on the server’s clock, pauses, goes on and ends', async () => {
    const started = (await manage<RunningStep>('PUT', 'step', STEP)).body;
    expect(started).toEqual({
      ...STEP,
      startedAt: expect.any(Number),
      endsAt: started.startedAt + 60_000,
      pausedAt: null,
    });
    const aino = await join('Aino');
    expect((await now(aino)).step).toEqual(started);
    const paused = (await manage<RunningStep>('PATCH', 'step', { stepId: 'step1', paused: true })).body;
    later(600);
    // As it would be if it went on now.
    const then = await now(aino);
    expect(then.step?.endsAt).toBe((paused.endsAt ?? 0) + then.now - (paused.pausedAt ?? 0));
    const longer = { stepId: 'step1', paused: false, addSeconds: 30, rights: 'discuss', instructions: 'Go' };
    const on = (await manage<RunningStep>('PATCH', 'step', longer)).body;
    expect(on).toMatchObject({ pausedAt: null, rights: 'discuss', instructions: 'Go' });
    expect((on.endsAt ?? 0) - Date.now()).toBeGreaterThan(80_000);
    expect(said(await manage('PATCH', 'step', { stepId: 'other', paused: true }))).toEqual([409, 'other-step']);
    expect((await manage('DELETE', 'step')).status).toBe(204);
    expect((await now(aino)).step).toBeNull();
    expect(said(await manage('PATCH', 'step', longer))).toEqual([409, 'other-step']);
  });

  test('its round is paused and goes on with it', async () => {
    const roundId = await open({ seconds: 60 });
    await manage('PUT', 'step', { ...STEP, roundId });
    await manage('PATCH', 'step', { stepId: 'step1', paused: true });
    expect(await look(project, roundId)).toMatchObject({ state: 'open', closesAt: null });
    later(3600);
    expect((await look(project, roundId)).state).toBe('open');
    await manage('PATCH', 'step', { stepId: 'step1', paused: false });
    const { closesAt } = await look(project, roundId);
    expect((closesAt ?? 0) - Date.now()).toBeGreaterThan(70_000);
    await manage('PATCH', 'step', { stepId: 'step1', addSeconds: 60 });
    expect((await look(project, roundId)).closesAt).toBe((closesAt ?? 0) + 60_000);
    // A pause that another step ends.
    await manage('PATCH', 'step', { stepId: 'step1', paused: true });
    await manage('PUT', 'step', { ...STEP, stepId: 'step2' });
    expect((await look(project, roundId)).closesAt).not.toBeNull();
  });

  test('has no round of another project, nor one that there is not', async () => {
    const foreign = await createProject(server.url);
    const round = roundWith({});
    await ask(server.url, 'POST', `/api/projects/${foreign.id}/rounds`, foreign.secret, round);
    for (const roundId of [round.roundId, newId()]) {
      expect(said(await manage('PUT', 'step', { ...STEP, roundId }))).toEqual([400, 'invalid-body']);
    }
  });

  test('while all discuss, boards wait for its end; while all answer, comments do, too; facilitators go on', async () => {
    const editor = await joinBy(server.url, project.id, (await project.link('editor')).secret, 'Ben');
    await manage('PUT', 'step', { ...STEP, rights: 'discuss' });
    const board = await WireClient.synced(server.syncUrl, project, { secret: editor.secret });
    const host = await WireClient.synced(server.syncUrl, project);
    const comments = await WireClient.synced(server.syncUrl, project, { secret: editor.secret, kind: 'discussion' });
    const comment = (id: string): void =>
      comments.doc.transact(() => {
        const record = new (comments.doc.getMap('records').constructor as new () => Map<string, unknown>)();
        record.set('member', editor.memberId);
        comments.doc.getMap('records').set(id, record);
      });
    board.doc.getMap('records').set('one', 1);
    host.doc.getMap('records').set('two', 2);
    await host.barrier();
    comment('first');
    await comments.barrier();
    let isSaved = false;
    const saved = board.barrier().then(() => {
      isSaved = true;
    });
    await manage('PATCH', 'step', { stepId: 'step1', rights: 'answer' });
    comment('second');
    let isSaid = false;
    const spoken = comments.barrier().then(() => {
      isSaid = true;
    });
    // Whatever went before on the server has been answered by now.
    host.doc.getMap('records').set('three', 3);
    await host.barrier();
    expect([isSaved, isSaid, host.doc.getMap('records').toJSON()]).toEqual([false, false, { two: 2, three: 3 }]);
    await manage('DELETE', 'step');
    await Promise.all([saved, spoken]);
    await host.until(() => host.doc.getMap('records').has('one'));
    for (const client of [board, host, comments]) await client.close();
  });
});

describe('a round', () => {
  test('is answered, changed, taken back and revealed', async () => {
    const roundId = await open();
    const [aino, ben] = [await join('Aino'), await join('Ben')];
    expect((await give(aino, roundId, { answers: [score(2)] })).body).toEqual({ answers: [score(2)], done: false });
    expect((await give(aino, roundId, { answers: [score(5, { why: 'quick' })], done: true })).body).toEqual({
      answers: [score(5, { why: 'quick' })],
      done: true,
    });
    await give(ben, roundId, { answers: [score(1)] });
    expect((await give(ben, roundId, { gone: [{ item: 'i1', ask: 'view', note: '' }] })).body.answers).toEqual([]);
    await give(ben, roundId, { answers: [score(0, { values: {}, cantSay: true })] });
    const mine = await look(aino, roundId);
    expect(mine).toMatchObject({
      state: 'open',
      result: null,
      resultRevision: null,
      done: 1,
      asked: 2,
      mine: { answers: [score(5, { why: 'quick' })], done: true },
      toAnswer: [{ item: 'i1', asks: ['view'] }],
      mayReveal: false,
    });
    const revealed = await reveal(roundId);
    expect(revealed.body).toMatchObject({ state: 'revealed', revealedAt: expect.any(Number) });
    expect(revealed.body.result).toMatchObject({
      answered: 2,
      asked: 2,
      sides: { staff: 2 },
      items: [{ item: 'i1', asks: [{ n: 2, cantSay: 1, rows: [{ values: { score: 5 }, why: 'quick' }] }] }],
    });
    expect(said(await give(aino, roundId, { answers: [score(1)] }))).toEqual([409, 'round-closed']);
    expect((await reveal(roundId)).body).toEqual(revealed.body);
  });

  test('is opened once: the same again is harmless, another setup of the same id is refused', async () => {
    const round = roundWith({});
    expect((await manage('POST', 'rounds', round)).status).toBe(201);
    expect((await manage('POST', 'rounds', round)).status).toBe(200);
    const setups = [
      { ...round.setup, mode: 'open' },
      { ...round.setup, least: 3 },
      { ...round.setup, question: 'Otherwise?' },
    ];
    for (const setup of setups) {
      expect(said(await manage('POST', 'rounds', { ...round, setup }))).toEqual([409, 'other-round']);
    }
    expect((await look(project, round.roundId)).setup).toEqual(round.setup);
    expect((await manage<RoundInfo[]>('GET', 'rounds')).body.length).toBe(1);
  });

  test('closes by itself after its time and 20 s of grace; more time for one, then for all', async () => {
    const roundId = await open({ seconds: 60 });
    const [aino, ben] = [await join('Aino'), await join('Ben')];
    later(79);
    expect(said(await give(aino, roundId, { answers: [score(1)] }))).toBe('open');
    later(2);
    expect((await look(aino, roundId)).state).toBe('closed');
    expect(said(await give(aino, roundId, { answers: [score(2)] }))).toEqual([409, 'round-closed']);
    await manage('PATCH', `rounds/${roundId}`, { more: { seconds: 30, memberId: ben.memberId } });
    expect((await look(ben, roundId)).moreUntil).toBeGreaterThan(Date.now() + 40_000);
    expect((await look(aino, roundId)).moreUntil).toBeNull();
    expect(said(await give(ben, roundId, { answers: [score(3)] }))).toBe('open');
    expect(said(await give(aino, roundId, { answers: [score(2)] }))).toEqual([409, 'round-closed']);
    await manage('PATCH', `rounds/${roundId}`, { more: { seconds: 30 } });
    expect(said(await give(aino, roundId, { answers: [score(4)] }))).toBe('open');
    expect(said(await manage('PATCH', `rounds/${roundId}`, { more: { seconds: 30, memberId: newId() } }))).toEqual([
      404,
      'not-found',
    ]);
    expect(scoresOf((await reveal(roundId)).body)).toEqual([3, 4]);
    expect(said(await manage('PATCH', `rounds/${roundId}`, { open: true }))).toEqual([409, 'round-closed']);
  });

  test('is closed by hand after the grace, and opened again', async () => {
    const roundId = await open();
    const aino = await join('Aino');
    await manage('PATCH', `rounds/${roundId}`, { open: false });
    expect(said(await give(aino, roundId, { answers: [score(1)] }))).toBe('open');
    later(21);
    expect(said(await give(aino, roundId, { answers: [score(2)] }))).toEqual([409, 'round-closed']);
    await manage('PATCH', `rounds/${roundId}`, { open: true });
    expect(said(await give(aino, roundId, { answers: [score(2)] }))).toBe('open');
  });

  test('that is cancelled takes nothing, gives nothing, and its answers are gone', async () => {
    const roundId = await open();
    const aino = await join('Aino');
    await give(aino, roundId, { answers: [score(1)], done: true });
    expect((await manage<RoundInfo>('PATCH', `rounds/${roundId}`, { cancelled: true })).body).toMatchObject({
      state: 'cancelled',
      done: 0,
      result: null,
    });
    expect(said(await give(aino, roundId, { answers: [score(1)] }))).toEqual([409, 'round-closed']);
    expect(said(await reveal(roundId))).toEqual([409, 'round-closed']);
    expect((await look(aino, roundId)).mine.answers).toEqual([]);
    expect((await now(aino)).rounds).toEqual([]);
  });

  test('asks each person what concerns them, and takes nothing else from them', async () => {
    const asks = [
      { id: 'felt', who: { sides: ['customer' as const] }, fields: roundWith({}).setup.asks[0]!.fields },
      { id: 'gave', who: { part: 'gives' }, fields: roundWith({}).setup.asks[0]!.fields },
    ];
    const items = [
      { id: 'i1', title: 'One', under: '', parts: { gives: ['red'] } },
      { id: 'i2', title: 'Two', under: '' },
    ];
    const roundId = await open({ setup: { asks, items } });
    const customer = await join('Customer', { side: 'customer' });
    const red = await join('Red', { teams: ['red'] });
    const other = await join('Other');
    expect((await look(customer, roundId)).toAnswer).toEqual([
      { item: 'i1', asks: ['felt'] },
      { item: 'i2', asks: ['felt'] },
    ]);
    expect((await look(red, roundId)).toAnswer).toEqual([{ item: 'i1', asks: ['gave'] }]);
    expect((await look(other, roundId)).toAnswer).toEqual([]);
    const to = (item: string, id: string): Answer => score(3, { item, ask: id });
    expect(said(await give(customer, roundId, { answers: [to('i2', 'felt')] }))).toBe('open');
    for (const [who, answer] of [
      [customer, to('i1', 'gave')],
      [red, to('i2', 'gave')],
      [red, to('i1', 'felt')],
      [other, to('i1', 'felt')],
    ] as const) {
      expect(said(await give(who, roundId, { answers: [answer] }))).toEqual([403, 'not-asked']);
    }
    // All or nothing.
    expect(said(await give(customer, roundId, { answers: [to('i1', 'felt'), to('i1', 'gave')] }))).toEqual([
      403,
      'not-asked',
    ]);
    expect((await look(customer, roundId)).mine.answers).toEqual([to('i2', 'felt')]);
    // Only who is asked sees it among what is now; the others are not counted.
    expect((await now(other)).rounds).toEqual([]);
    expect((await now(red)).rounds.map((round) => round.roundId)).toEqual([roundId]);
    expect((await look(other, roundId)).asked).toBe(2);
  });

  test('asks doers by what they marked before', async () => {
    const items = ['i1', 'i2', 'i3'].map((id) => ({ id, title: id, under: '' }));
    const marking = await open({ setup: { items, marks: true } });
    const asks = [{ ...roundWith({}).setup.asks[0]!, id: 'doers', who: { marked: true } }];
    const [aino, ben] = [await join('Aino'), await join('Ben')];
    await give(aino, marking, {
      answers: [score(1, { item: 'i2' }), score(0, { item: 'i3', values: {}, cantSay: true })],
    });
    for (const mode of ['hidden', 'nameless'] as const) {
      const roundId = await open({ setup: { items, asks, mode } });
      expect((await look(aino, roundId)).toAnswer).toEqual([{ item: 'i2', asks: ['doers'] }]);
      expect((await look(ben, roundId)).toAnswer).toEqual([]);
      const to = (item: string): Partial<AnswerRequest> => ({ answers: [score(3, { item, ask: 'doers' })] });
      expect(said(await give(aino, roundId, to('i2')))).toBe('open');
      expect(said(await give(aino, roundId, to('i1')))).toEqual([403, 'not-asked']);
      expect(said(await give(ben, roundId, to('i2')))).toEqual([403, 'not-asked']);
      expect((await look(ben, roundId)).asked).toBe(1);
    }
  });

  test('asked again shows what each said before, without names', async () => {
    const first = await open({ setup: { mode: 'nameless' } });
    const people = await joinAll(5);
    for (const [nth, one] of people.entries()) await give(one, first, { answers: [score(nth + 1)] });
    await reveal(first);
    const second = await open({ setup: { mode: 'nameless', again: first } });
    for (const one of people) await give(one, second, { answers: [score(3)] });
    const { result } = (await reveal(second)).body;
    const rows = result?.items[0]?.asks[0]?.rows ?? [];
    expect(rows.map(({ values, before }) => [before?.['score'], values['score']]).sort(byFirst)).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
      [4, 3],
      [5, 3],
    ]);
    // Not in another way, and not to ask something else of the same people.
    const field = { id: 'score', type: 'scale' as const, from: 1, to: 9 };
    const others: Partial<RoundSetup>[] = [
      { mode: 'hidden' },
      { mode: 'nameless', kind: 'other' },
      { mode: 'nameless', asks: [{ id: 'view', who: {}, fields: [field] }] },
      { mode: 'nameless', asks: [{ id: 'who', who: {}, fields: SETUP.asks[0]!.fields }] },
    ];
    for (const one of others) {
      const other = roundWith({ setup: { ...one, again: first } });
      expect(said(await manage('POST', 'rounds', other))).toEqual([400, 'invalid-body']);
    }
  });

  test('of notes: written, read by all, written on, and shuffled at the reveal; who keeps one keeps it', async () => {
    const asks = [{ id: 'idea', who: {}, fields: [{ id: 'text', type: 'text' as const, length: 200 }] }];
    const roundId = await open({ seconds: 300, setup: { asks, notes: { most: 3 }, phases: [60, 60, 60] } });
    const [aino, ben] = [await join('Aino'), await join('Ben')];
    const note = (id: string, text: string, kept = false): Answer => {
      return { ...ANSWER, ask: 'idea', note: `note${id}`, values: { text }, kept };
    };
    await give(aino, roundId, { answers: [note('aino1', 'A bench'), note('aino2', 'Mine', true)] });
    expect(await look(ben, roundId)).toMatchObject({ result: null, phase: { nth: 0, reading: false } });
    later(61);
    await give(ben, roundId, { answers: [note('ben11', 'Late')] });
    const read = await look(ben, roundId);
    expect(read.phase).toMatchObject({ nth: 1, reading: true });
    expect(read.result?.items[0]?.asks[0]).toMatchObject({ kept: 1, rows: [{ values: { text: 'A bench' } }] });
    later(60);
    expect(await look(ben, roundId)).toMatchObject({ result: null, resultRevision: null, phase: { nth: 2 } });
    expect(said(await give(ben, roundId, { answers: [note('aino1', 'Stolen')] }))).toEqual([409, 'note-in-use']);
    const four = ['ben11', 'ben12', 'ben13', 'ben14'].map((id) => note(id, id));
    expect(said(await give(ben, roundId, { answers: four }))).toEqual([409, 'too-many-notes']);
    const texts = (await reveal(roundId)).body.result?.items[0]?.asks[0]?.rows.map(({ values }) => values['text']);
    expect(texts?.sort()).toEqual(['A bench', 'Late']);
  });

  test('that is open shows answers as they come, with names', async () => {
    const roundId = await open({ setup: { mode: 'open' } });
    const aino = await join('Aino');
    await give(aino, roundId, { answers: [score(4)] });
    await eventually(async () =>
      expect((await look(project, roundId)).result?.items[0]?.asks[0]?.rows).toEqual([
        { values: { score: 4 }, why: '', name: 'Aino' },
      ]),
    );
  });

  test('a facilitator enters answers for people without a device, and the results mark them', async () => {
    const roundId = await open();
    const host = await joinBy(server.url, project.id, project.secret, 'Host');
    const [one, two] = [newId(), newId()];
    const behalf = (voice: string, value: number): Partial<AnswerRequest> => {
      return { answers: [score(value)], onBehalf: { voice, side: 'customer', teams: [] } };
    };
    await give(host, roundId, { answers: [score(5)] });
    await give(host, roundId, behalf(one, 1));
    await give(host, roundId, behalf(two, 2));
    await give(host, roundId, behalf(one, 3));
    expect((await look(host, roundId)).mine.answers).toEqual([score(5)]);
    const { result } = (await reveal(roundId)).body;
    const rows = result?.items[0]?.asks[0]?.rows ?? [];
    expect(rows.map(({ values, onBehalf }) => [values['score'], onBehalf === true]).sort(byFirst)).toEqual([
      [2, true],
      [3, true],
      [5, false],
    ]);
    expect(result).toMatchObject({ answered: 3, sides: { customer: 2, staff: 1 } });
  });

  test('teams that were not there are asked after the reveal; others are not', async () => {
    const roundId = await open();
    const [aino, red, late] = [
      await join('Aino'),
      await join('Red', { teams: ['red'] }),
      await join('Late', { teams: ['red'] }),
    ];
    await give(aino, roundId, { answers: [score(1)] });
    await give(red, roundId, { answers: [score(2)] });
    await reveal(roundId);
    await manage('PATCH', `rounds/${roundId}`, { later: ['red'] });
    expect(said(await give(aino, roundId, { answers: [score(5)] }))).toEqual([409, 'round-closed']);
    // Has been heard.
    expect(said(await give(red, roundId, { answers: [score(5)] }))).toEqual([409, 'round-closed']);
    expect((await now(late)).rounds.map((round) => round.roundId)).toEqual([roundId]);
    expect((await now(aino)).rounds).toEqual([]);
    expect(said(await give(late, roundId, { answers: [score(4)] }))).toBe('open');
    await eventually(async () => {
      const rows = (await look(project, roundId)).result?.items[0]?.asks[0]?.rows ?? [];
      expect(rows.map(({ values, later: isLater }) => [values['score'], isLater === true]).sort(byFirst)).toEqual([
        [1, false],
        [2, false],
        [4, true],
      ]);
    });
  });

  test('is revealed by anybody once its time is over and no facilitator is there, and not before', async () => {
    const times = { ...QUICK.workshopTimes, facilitatorGoneMs: 1_000 };
    const own = await startServer({ ...QUICK, workshopTimes: times });
    try {
      const there = await createProject(own.url);
      const at = `/api/projects/${there.id}`;
      const round = roundWith({ seconds: 10 });
      await ask(own.url, 'POST', `${at}/rounds`, there.secret, round);
      const aino = await joinBy(own.url, there.id, (await there.link('participant')).secret, 'Aino');
      const viewer = await joinBy(own.url, there.id, (await there.link('viewer')).secret, 'Viewer');
      const may = async (who: TestMember): Promise<boolean> =>
        (await ask<MyRound>(own.url, 'GET', `${at}/rounds/${round.roundId}`, who.secret)).body.mayReveal;
      const tryIt = (who: TestMember) => ask(own.url, 'POST', `${at}/rounds/${round.roundId}/reveal`, who.secret);
      later(20);
      expect([await may(aino), said(await tryIt(aino))]).toEqual([false, [409, 'not-yet']]);
      const host = await WireClient.synced(own.syncUrl, there);
      later(60);
      expect([await may(aino), said(await tryIt(aino))]).toEqual([false, [409, 'not-yet']]);
      await host.close();
      await eventually(async () => {
        later(2);
        expect(await may(aino)).toBe(true);
      });
      expect([await may(viewer), said(await tryIt(viewer))]).toEqual([false, [404, 'not-found']]);
      expect(said(await tryIt(aino))).toBe('open');
    } finally {
      await own.close();
    }
  });

  test('muted people’s answers are kept, and count once they are heard again; in a nameless round they wait', async () => {
    const [hidden, nameless] = [await open(), await open({ setup: { mode: 'nameless' } })];
    const [aino, ben] = [await join('Aino'), await join('Ben')];
    await give(ben, hidden, { answers: [score(1)] });
    await give(aino, hidden, { answers: [score(2)], done: true });
    await manage('PATCH', `members/${aino.memberId}`, { muted: true });
    expect(said(await give(aino, hidden, { answers: [score(5)] }))).toBe('open');
    expect(said(await give(aino, nameless, { answers: [score(5)] }))).toEqual([403, 'muted']);
    expect(await look(project, hidden)).toMatchObject({ done: 0, asked: 1 });
    expect(scoresOf((await reveal(hidden)).body)).toEqual([1]);
    await manage('PATCH', `members/${aino.memberId}`, { muted: false });
    expect(scoresOf(await look(project, hidden))).toEqual([1, 5]);
    expect(said(await give(aino, nameless, { answers: [score(5)] }))).toBe('open');
  });

  test('who is taken out before the reveal does not count; who is taken out after it does', async () => {
    const roundId = await open();
    const [aino, ben, kaisa] = [await join('Aino'), await join('Ben'), await join('Kaisa')];
    for (const [nth, one] of [aino, ben, kaisa].entries()) await give(one, roundId, { answers: [score(nth + 1)] });
    await manage('PATCH', `members/${aino.memberId}`, { removed: true });
    expect(scoresOf((await reveal(roundId)).body)).toEqual([2, 3]);
    await manage('PATCH', `members/${ben.memberId}`, { removed: true });
    expect(scoresOf(await look(project, roundId))).toEqual([2, 3]);
  });
});

describe('what is now', () => {
  test('answers when something changes, and tells of it', async () => {
    const aino = await join('Aino');
    const before = await settled(aino);
    expect(before).toMatchObject({ workshop: null, step: null, rounds: [], people: 1 });
    const waiting = now(aino, `?since=${before.revision}`);
    const team = { id: 'red', name: 'Red team' };
    await manage('PUT', 'workshop', { title: 'Monday', teams: [team] });
    const opened = await waiting;
    expect(opened.workshop).toEqual({ title: 'Monday', teams: [team] });
    const again = now(aino, `?since=${opened.revision}`);
    const roundId = await open({ stepId: 'step1' });
    expect((await again).rounds.map((round) => round.roundId)).toEqual([roundId]);
    // Who asks with an old number is answered at once.
    expect((await now(aino, '?since=1')).revision).toBeGreaterThan(opened.revision);
    await manage('DELETE', 'workshop');
    expect((await now(aino)).workshop).toBeNull();
  });

  test('the list of all rounds is made once for many who ask, and is never that of before', async () => {
    const first = await open();
    const list = async (): Promise<[string, string][]> =>
      (await call<RoundInfo[]>(project.secret, 'GET', 'rounds')).body.map(({ roundId, state }) => [roundId, state]);
    const made = vi.spyOn(JSON, 'stringify');
    const whole = (): number => made.mock.calls.filter(([value]) => Array.isArray(value) && value.length > 0).length;
    const before = whole();
    const lists = await Promise.all(Array.from({ length: 20 }, list));
    expect(whole() - before).toBe(1);
    made.mockRestore();
    for (const one of lists) expect(one).toEqual([[first, 'open']]);
    await reveal(first);
    expect(await list()).toEqual([[first, 'revealed']]);
    const second = await open();
    expect(await list()).toEqual([
      [second, 'open'],
      [first, 'revealed'],
    ]);
  });

  test('counts who is done, together', async () => {
    const roundId = await open();
    const people = await joinAll(10);
    const host = await now(project);
    expect(host.rounds[0]).toMatchObject({ done: 0 });
    let { revision } = await now(project);
    const following = (async () => {
      for (;;) {
        const next = await now(project, `?since=${revision}`);
        ({ revision } = next);
        if (next.rounds[0]?.done === 10) return next;
      }
    })();
    await Promise.all(people.map((one) => give(one, roundId, { answers: [score(1)], done: true })));
    const last = await following;
    expect(last.rounds[0]).toMatchObject({ done: 10, asked: 10, result: null });
  });

  test('results that the asker has are not sent again', async () => {
    const roundId = await open();
    await manage('PUT', 'step', { ...STEP, roundId });
    const aino = await join('Aino');
    await give(aino, roundId, { answers: [score(1)] });
    await reveal(roundId);
    const [round] = (await now(aino)).rounds;
    expect(round?.result?.answered).toBe(1);
    const known = `?known=${roundId}.${round?.resultRevision}`;
    expect((await now(aino, known)).rounds[0]).toMatchObject({ result: null, resultRevision: round?.resultRevision });
    expect((await now(aino, `?known=${roundId}.1`)).rounds[0]?.result?.answered).toBe(1);
    await manage('PATCH', `rounds/${roundId}`, { shown: { item: 'i1', beat: 1 }, written: true });
    expect(await look(aino, roundId)).toMatchObject({ shown: { item: 'i1', beat: 1 }, written: true });
  });

  test('those who are taken out while they wait are told nothing more', async () => {
    const aino = await join('Aino');
    const { revision } = await settled(aino);
    const waiting = call(aino.secret, 'GET', `now?since=${revision}`);
    await manage('PATCH', `members/${aino.memberId}`, { removed: true });
    expect(said(await waiting)).toEqual([403, 'removed']);
  });

  test('a person has six requests waiting: with a seventh, the oldest is answered', async () => {
    const aino = await join('Aino');
    const { revision } = await settled(aino);
    let done = 0;
    const asking = Array.from({ length: 7 }, async () => {
      await now(aino, `?since=${revision}`);
      done += 1;
    });
    await eventually(() => expect(done).toBe(1));
    await manage('PUT', 'workshop', { title: '', teams: [] });
    await Promise.all(asking);
    expect(done).toBe(7);
  });
});

describe('after a restart', () => {
  test('the step, rounds, answers and who has more time are as they were', async () => {
    const dataDir = temporaryFolder();
    const first = await startServer({ ...QUICK, dataDir });
    const own = await createProject(first.url);
    const round = roundWith({ seconds: 3600, setup: { mode: 'nameless' } });
    const at = `/api/projects/${own.id}`;
    const aino = await joinBy(first.url, own.id, (await own.link('participant')).secret, 'Aino');
    await ask(first.url, 'PUT', `${at}/workshop`, own.secret, { title: 'Monday', teams: [] });
    await ask(first.url, 'POST', `${at}/rounds`, own.secret, round);
    await ask(first.url, 'PUT', `${at}/step`, own.secret, { ...STEP, roundId: round.roundId, rights: 'answer' });
    const body = { answers: [score(4)], done: true };
    await ask(first.url, 'PUT', `${at}/rounds/${round.roundId}/answers`, aino.secret, body);
    const more = { more: { seconds: 60, memberId: aino.memberId } };
    await ask(first.url, 'PATCH', `${at}/rounds/${round.roundId}`, own.secret, more);
    const before = (await ask<WorkshopNow>(first.url, 'GET', `${at}/now`, aino.secret)).body;
    await first.close();

    const second = await startServer({ ...QUICK, dataDir });
    const after = (await ask<WorkshopNow>(second.url, 'GET', `${at}/now?since=${before.revision}`, aino.secret)).body;
    const timeless = ({ now: _now, revision: _revision, ...rest }: WorkshopNow): unknown => rest;
    expect(timeless(after)).toEqual(timeless(before));
    expect(after.rounds[0]).toMatchObject({ mine: body, done: 1, asked: 1, moreUntil: expect.any(Number) });
    // Its rights, too.
    const client = await WireClient.synced(second.syncUrl, own.at(second.url), { secret: aino.secret });
    expect(client.frames.some(({ bytes }) => Buffer.from(bytes).includes('"rights":"answer"'))).toBe(true);
    await client.close();
    await second.close();
    rmSync(dataDir, { recursive: true });
  });
});
