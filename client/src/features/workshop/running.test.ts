import { createTranslator } from '@polku/shared/i18n/translator';
import type { MyRound, OpenRound, RoundResult, RoundSetup } from '@polku/shared/kernel/rounds';
import type { RunningStep, WorkshopNow } from '@polku/shared/kernel/steps';
import { createPeer } from '@polku/shared/testing/peer';
import { stepsOf, workshopOf } from '@polku/shared/workshop/agenda';
import { dots } from '@polku/shared/workshop/kinds/dots';
import { mirror } from '@polku/shared/workshop/kinds/mirror';
import { setWorkshop } from '@polku/shared/workshop/commands/set-workshop';
import { WORKSHOP_SPECS } from '@polku/shared/workshop/records';
import { afterEach, expect, test, vi } from 'vitest';
import { localSession } from '../../kernel/session/testing/local-session';
import type { WorkshopApi } from '../../kernel/session/workshop-api';
import { wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { type BoardsDoor, createStepRunner } from './running';
import { createWorkshop } from './workshop-control';

const SETUP: RoundSetup = {
  kind: 'mirror',
  mode: 'nameless',
  question: 'How does it go?',
  items: [
    { id: 'a', title: 'A', under: '' },
    { id: 'b', title: 'B', under: '' },
  ],
  asks: [],
  least: 5,
  dots: null,
  notes: null,
  phases: [],
  again: null,
  marks: false,
};
const NO_RESULT: RoundResult = { items: [], answered: 0, asked: 2, sides: {}, teams: {} };
const START = 1_000_000;
const VERSION = { versionId: 'v1', at: '', kind: 'step' as const, name: '', memberId: null, bytes: 1 };

/** A server in memory: one step, rounds as they were opened. */
function fakeServer() {
  let step: RunningStep | null = null;
  let workshop: WorkshopNow['workshop'] = null;
  const rounds = new Map<string, MyRound>();
  const calls: string[] = [];
  /** When rounds are opened and steps started, by the server's clock, and what this browser takes it for. */
  const times = { round: START, step: START, here: START };
  const ok = <T>(value: T) => Promise.resolve({ kind: 'ok' as const, value });
  const gone = () => Promise.resolve({ kind: 'refused' as const, status: 404, code: 'not-found' });
  const api: WorkshopApi = {
    now: () => ok({ revision: calls.length, now: times.here, workshop, step, rounds: [...rounds.values()], people: 3 }),
    roomNow: () => gone(),
    open(next) {
      calls.push('open');
      workshop = next;
      return ok(next);
    },
    close() {
      calls.push('close');
      workshop = null;
      step = null;
      return ok(true as const);
    },
    start(next) {
      calls.push(`start ${next.title} ${next.nth}/${next.of}`);
      const seconds = next.seconds ?? 0;
      step = { ...next, startedAt: times.step, endsAt: times.step + seconds * 1000, pausedAt: null };
      return ok(step);
    },
    change: () => (step ? ok(step) : gone()),
    endStep() {
      calls.push('end');
      step = null;
      return ok(true as const);
    },
    openRound({ roundId, stepId, setup, seconds }: OpenRound) {
      calls.push(`round ${setup.kind} ${seconds}`);
      const round: MyRound = {
        roundId,
        stepId,
        setup,
        state: 'open',
        openedAt: times.round,
        closesAt: null,
        revealedAt: null,
        written: false,
        done: 0,
        asked: 2,
        later: [],
        shown: null,
        result: null,
        phase: null,
        resultRevision: null,
        toAnswer: [],
        mine: { answers: [], done: false },
        moreUntil: null,
        mayReveal: true,
        elsewhere: false,
      };
      rounds.set(roundId, round);
      return ok(round);
    },
    changeRound(id, change) {
      const round = rounds.get(id);
      if (!round) return gone();
      calls.push(`change ${JSON.stringify(change)}`);
      const next = { ...round, ...(change.written ? { written: true } : {}) };
      rounds.set(id, next);
      return ok(next);
    },
    reveal(id) {
      const round = rounds.get(id);
      if (!round) return gone();
      calls.push('reveal');
      const next: MyRound = { ...round, state: 'revealed', revealedAt: START, result: NO_RESULT, resultRevision: 1 };
      rounds.set(id, next);
      return ok(next);
    },
    rounds: () => ok([...rounds.values()]),
    round(id) {
      const round = rounds.get(id);
      return round ? ok(round) : gone();
    },
    answer: () => gone(),
  };
  return { api, calls, rounds, times };
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

function scene(server = fakeServer(), doors: Partial<BoardsDoor> = {}) {
  const peer = createPeer({ specs: new Map() });
  const local = localSession({ ...peer, specs: new Map(), workshopSpecs: WORKSHOP_SPECS });
  const keep = vi.fn(() => {
    server.calls.push('keep');
    return Promise.resolve({
      kind: 'ok' as const,
      value: VERSION,
    });
  });
  const session = { ...local, steps: server.api, versions: { ...local.versions, keep } };
  const toasts = createToasts();
  const open = () => {
    const workshop = createWorkshop({
      session,
      toasts,
      time: () => server.times.here,
      page: { visible: () => false, onChange: () => () => undefined },
    });
    closing.push(() => workshop.destroy());
    const boards: BoardsDoor = {
      board: () => 'board1',
      home: () => 'board1',
      setup: () => ({ setup: SETUP }),
      items: () => SETUP.items,
      writes: () => true,
      write: () => ({ text: 'Written.' }),
      split: () => [],
      ...doors,
    };
    const runner = createStepRunner({ workshop, boards, words: () => wordsOf(createTranslator('en')) });
    /** As if the server had told what is now. */
    const hear = async (): Promise<void> => {
      const answer = await server.api.now(null);
      if (answer.kind === 'ok') workshop.follower.store.setState({ now: answer.value });
    };
    return { workshop, runner, hear };
  };
  return { ...open(), again: open, server, session, keep, toasts, read: session.workshop.projection };
}
const said = ({ toasts }: Pick<ReturnType<typeof scene>, 'toasts'>) => toasts.store.getState().toasts.at(-1)?.text;

test('a round is opened before its step, without an end; when the step starts it has its minutes, and is no other', async () => {
  const { runner, server, hear, read } = scene();
  const id = runner.addStep({ title: 'Mirror', fields: { minutes: 8, round: mirror.defaultPlan } }) ?? '';
  const talk = runner.addStep({ title: 'Talk', fields: { minutes: 5 } }) ?? '';
  expect(await runner.openBefore(talk)).toBe(false);
  expect(await runner.openBefore(id)).toBe(true);
  await hear();
  expect(server.calls).toEqual(['open', 'keep', 'round mirror null']);
  const [roundId] = server.rounds.keys();
  const [step] = stepsOf(read);
  expect(step).toMatchObject({ roundId, startedAt: null });
  expect(workshopOf(read)?.startedAt).toBeNull();
  expect(step && runner.isBegun(step)).toBe(true);
  expect(await runner.start(id)).toBe(true);
  expect(server.calls.slice(3)).toEqual(['change {"open":true,"more":{"seconds":480}}', 'start Mirror 1/2']);
  expect([...server.rounds.keys()]).toEqual([roundId]);
});

test('starting a step opens the workshop and its round, and notes what was begun', async () => {
  const { runner, server, read } = scene();
  const id = runner.addStep({ title: 'Mirror', fields: { minutes: 8, round: mirror.defaultPlan } });
  runner.addStep({ title: 'Talk', fields: { minutes: 5 } });
  expect(await runner.start(id ?? '')).toBe(true);
  expect(server.calls).toEqual(['open', 'keep', 'round mirror 480', 'start Mirror 1/2']);
  const [roundId] = server.rounds.keys();
  expect(stepsOf(read)[0]).toMatchObject({ startedAt: START, endedAt: null, roundId });
  expect(workshopOf(read)).toMatchObject({ startedAt: START, versionBefore: 'v1' });
});

test('a round that is open already goes on, in another browser, too', async () => {
  const first = scene();
  const id = first.runner.addStep({ title: 'Mirror', fields: { round: mirror.defaultPlan } }) ?? '';
  await first.runner.start(id);
  first.workshop.destroy();
  const later = first.again();
  await later.hear();
  expect(later.runner.unfinished()).toBe(true);
  await later.runner.start(id);
  expect(first.server.rounds.size).toBe(1);
});

test('the next step ends the one before', async () => {
  const { runner, hear, read, server } = scene();
  runner.addStep({ title: 'One' });
  runner.addStep({ title: 'Two' });
  await runner.startNext();
  await hear();
  await runner.startNext();
  expect(stepsOf(read).map(({ endedAt }) => endedAt)).toEqual([START, null]);
  expect(server.calls.at(-1)).toBe('start Two 2/2');
  await hear();
  expect(await runner.startNext()).toBe(false);
});

test('what is missing is said, and nothing starts', async () => {
  const here = scene(undefined, { setup: () => ({ problem: 'There is nothing to ask about.' }) });
  const id = here.runner.addStep({ title: 'Mirror', fields: { round: mirror.defaultPlan } }) ?? '';
  expect(await here.runner.start(id)).toBe(false);
  expect(said(here)).toBe('There is nothing to ask about.');
  expect(here.server.calls).not.toContain('start Mirror 1/1');
  const step = here.runner.step(id);
  expect(here.runner.checks(step).find((one) => one.id === 'setup')).toMatchObject({ good: false });
});

test('closing keeps a version of the end, and closes also when none can be kept', async () => {
  const here = scene();
  const id = here.runner.addStep({ title: 'Mirror' }) ?? '';
  await here.runner.start(id);
  here.keep.mockClear();
  expect(await here.runner.closeWorkshop()).toBe(true);
  expect(here.keep).toHaveBeenCalledOnce();
  expect(workshopOf(here.read)).toMatchObject({ endedAt: expect.any(Number), versionAfter: 'v1' });
  here.keep.mockReturnValueOnce(Promise.resolve({ kind: 'unreachable' }) as never);
  expect(await here.runner.closeWorkshop()).toBe(true);
  expect(workshopOf(here.read)).toMatchObject({ endedAt: expect.any(Number), versionAfter: '' });
});

test('opened again after it was closed, another workshop begins', async () => {
  const server = fakeServer();
  const here = scene(server);
  const id = here.runner.addStep({ title: 'Mirror', fields: { minutes: 8, round: mirror.defaultPlan } }) ?? '';
  here.runner.addStep({ title: 'Talk', fields: { minutes: 5 } });
  // A round that was opened days before is none of its beginning.
  Object.assign(server.times, { round: START - 500_000_000, step: START + 60 });
  await here.runner.start(id);
  expect(workshopOf(here.read)?.startedAt).toBe(START + 60);
  expect(stepsOf(here.read)[0]?.startedAt).toBe(START + 60);
  expect(here.runner.following(null)?.title).toBe('Talk');
  await here.runner.closeWorkshop();
  here.runner.plan(setWorkshop, { fields: { followUpOn: '2027-01-15' } });
  server.rounds.clear();
  await here.hear();

  server.times.here = START + 5000;
  here.keep.mockReturnValueOnce(Promise.resolve({ kind: 'ok', value: { ...VERSION, versionId: 'v2' } }));
  expect(await here.runner.openWorkshop()).toBe(true);
  const opened = { versionBefore: 'v2', versionAfter: '', endedAt: null, followUpOn: '' };
  expect(workshopOf(here.read)).toMatchObject({ ...opened, startedAt: START + 5000 });
  expect(here.runner.following(null)?.title).toBe('Mirror');
  await here.hear();
  Object.assign(server.times, { round: START + 9000, step: START + 9010 });
  await here.runner.start(id);
  expect(workshopOf(here.read)).toMatchObject({ ...opened, startedAt: START + 9010 });
  // Nothing that comes later moves its beginning, though the step that began it is gone.
  here.runner.remove(id);
  server.times.step = START + 9900;
  await here.hear();
  await here.runner.start(here.runner.following(null)?.id ?? '');
  expect(workshopOf(here.read)).toMatchObject({ ...opened, startedAt: START + 9010 });
});

test('before a reveal a version is kept, and without one nothing is revealed', async () => {
  const here = scene();
  const id = here.runner.addStep({ title: 'Mirror', fields: { round: mirror.defaultPlan } }) ?? '';
  await here.runner.start(id);
  const [round] = here.server.rounds.values();
  if (!round) throw new Error('no round was opened');
  here.keep.mockReturnValueOnce(Promise.resolve({ kind: 'unreachable' }) as never);
  expect(await here.runner.reveal(round)).toBe(false);
  expect(here.server.calls).not.toContain('reveal');
  expect(await here.runner.reveal(round)).toBe(true);
  expect(here.server.calls.slice(-2)).toEqual(['keep', 'reveal']);
});

test('a second round comes right after the first, about what was split, and promises the same', async () => {
  const { runner, server, read, hear } = scene();
  const id = runner.addStep({ title: 'Mirror', fields: { round: mirror.defaultPlan } }) ?? '';
  runner.addStep({ title: 'Talk' });
  await runner.start(id);
  const [opened] = server.rounds.values();
  if (!opened) throw new Error('no round was opened');
  await runner.reveal(opened);
  await hear();
  const [round] = server.rounds.values();
  if (!round) throw new Error('no round was revealed');
  expect(await runner.secondRound(round)).toBe(true);
  const [, second] = stepsOf(read);
  expect(second).toMatchObject({ title: 'Second round: Mirror', startedAt: START });
  expect(second?.round).toMatchObject({ mode: 'nameless', again: id, items: { choose: 'split', step: id } });
  expect(server.calls.at(-1)).toBe('start Second round: Mirror 2/3');
});

test('a run-off is about those that share the first place, with one dot each', async () => {
  const row = { values: { dots: 1 }, why: '' };
  const ask = { ask: 'dots', n: 1, cantSay: 0, tooFew: false, rows: [row], groups: [], kept: 0 };
  const result = { ...NO_RESULT, answered: 2, items: ['a', 'b'].map((item) => ({ item, asks: [ask] })) };
  const { runner, server, read } = scene(undefined, { setup: () => ({ setup: { ...SETUP, kind: 'dots' } }) });
  const id = runner.addStep({ title: 'Vote', fields: { round: { ...dots.defaultPlan, question: 'Which?' } } }) ?? '';
  await runner.start(id);
  const [round] = server.rounds.values();
  if (!round) throw new Error('no round was opened');
  const revealed: MyRound = { ...round, state: 'revealed', result };
  expect(runner.after(revealed).tied).toEqual(['a', 'b']);
  await runner.runOff(revealed);
  expect(stepsOf(read)[1]?.round).toMatchObject({ dots: 1, mostDots: 1, items: { choose: 'picked', ids: ['a', 'b'] } });
});

test('what was revealed is written, and the server knows that it was', async () => {
  const here = scene();
  const id = here.runner.addStep({ title: 'Mirror', fields: { round: mirror.defaultPlan } }) ?? '';
  await here.runner.start(id);
  const [round] = here.server.rounds.values();
  if (!round) throw new Error('no round was opened');
  expect(await here.runner.write(round)).toBe(true);
  expect(said(here)).toBe('Written.');
  expect(here.server.calls.at(-1)).toBe('change {"written":true}');
});

test('two taps start nothing twice', async () => {
  const { runner, server } = scene();
  const id = runner.addStep({ title: 'Mirror', fields: { round: mirror.defaultPlan } }) ?? '';
  await Promise.all([runner.start(id), runner.start(id)]);
  expect(server.rounds.size).toBe(1);
});
