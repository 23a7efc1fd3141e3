/** What happens by itself, with the clock in the test's hands. */
import { GRACE_MS, type RoundSetup } from '@polku/shared/kernel/rounds';
import { stateAt } from '@polku/shared/kernel/round-rules';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NOBODY } from '../fanout/who-is-here';
import type { RoundCounts, StoredRound } from '../log/workshop-types';
import { type LiveOptions, LiveWorkshop } from './live-workshop';
import type { Connected } from './people';
import { TIMES } from './times';
import { mayReveal } from './round-views';

const SETUP: RoundSetup = {
  kind: 'any',
  mode: 'hidden',
  question: '',
  items: [{ id: 'i1', title: '', under: '' }],
  asks: [{ id: 'a', who: {}, fields: [{ id: 'score', type: 'scale', from: 1, to: 5 }] }],
  least: 5,
  dots: null,
  notes: null,
  phases: [],
  again: null,
  marks: false,
};
const SECOND = 1000;

beforeEach(() => vi.useFakeTimers({ now: 1_000_000_000_000 }));
afterEach(() => vi.useRealTimers());

function roundOf(more: Partial<StoredRound> = {}): StoredRound {
  return {
    state: 'open',
    openedAt: Date.now(),
    closesAt: null,
    pausedAt: null,
    paused: 0,
    roundId: 'round1',
    stepId: 'step1',
    setup: SETUP,
    root: 'round1',
    revealedAt: null,
    written: false,
    later: [],
    shown: null,
    ...more,
  };
}

function begin(
  rounds: readonly StoredRound[],
  connected: Connected = { members: [], facilitator: true },
  common: LiveOptions['common'] = null,
) {
  /** When those who wait were told, ms from the start. */
  const told: number[] = [];
  const start = Date.now();
  const counts: RoundCounts = { done: 0, asked: 0, moreUntil: null };
  const now = { connected, counts, waiting: 0, asked: 0 };
  const live = new LiveWorkshop(
    { workshop: null, step: null, rounds },
    {
      projectId: 'project1',
      store: {
        // Only counts and results are asked of it here.
        call: ((name: string) => {
          if (name === 'roundCounts') return Promise.resolve(now.counts);
          now.asked += 1;
          return Promise.resolve({ items: [], answered: now.asked, asked: 0, sides: {}, teams: {} });
        }) as never,
        stop: () => Promise.resolve(),
      },
      times: TIMES,
      common,
      connected: () => now.connected,
      waiting: () => now.waiting,
      facilitatorWaits: () => false,
      heard: () => {},
      wake: () => told.push(Date.now() - start),
    },
  );
  return { live, told, now };
}

describe('whoever waits is told by itself', () => {
  test('when a round closes: after its time and 20 s', async () => {
    const round = roundOf({ closesAt: Date.now() + 60 * SECOND + GRACE_MS });
    const { live, told } = begin([round]);
    const { revision } = live;
    await vi.advanceTimersByTimeAsync(79 * SECOND);
    expect([told, live.revision, stateAt(round, Date.now())]).toEqual([[], revision, 'open']);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect([told.length, live.revision > revision, stateAt(round, Date.now())]).toEqual([1, true, 'closed']);
    live.stop();
  });

  test('when notes are read, and when they are written on; what is shown is another then', async () => {
    const setup: RoundSetup = { ...SETUP, notes: { most: 9 }, phases: [60, 60, 60] };
    const round = roundOf({ setup });
    const { live, told } = begin([round]);
    expect(await live.shown(round)).toBeNull();
    await vi.advanceTimersByTimeAsync(61 * SECOND);
    const reading = await live.shown(round);
    expect([told.length, typeof reading?.revision, reading?.result.answered]).toEqual([1, 'number', 1]);
    expect(await live.shown(round)).toBe(reading);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect([told.length, await live.shown(round)]).toEqual([2, null]);
    live.stop();
  });

  test('when somebody’s own time ends', async () => {
    const { live, told, now } = begin([roundOf({ closesAt: Date.now() })]);
    now.counts = { ...now.counts, moreUntil: Date.now() + 30 * SECOND };
    await live.countsOf('round1');
    await vi.advanceTimersByTimeAsync(29 * SECOND);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(told.length).toBe(1);
    live.stop();
  });

  test('10 s after the last facilitator has gone from a round that is closed: anybody may reveal it', async () => {
    const round = roundOf({ closesAt: Date.now() });
    const { live, told, now } = begin([round]);
    await vi.advanceTimersByTimeAsync(3600 * SECOND);
    expect([told, await mayReveal(live, round, 'participant')]).toEqual([[], false]);
    now.connected = { members: [], facilitator: false };
    live.connectionsChanged();
    await vi.advanceTimersByTimeAsync(9 * SECOND);
    expect([told, await mayReveal(live, round, 'participant')]).toEqual([[], false]);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect([told.length, await mayReveal(live, round, 'participant')]).toEqual([1, true]);
    expect(await mayReveal(live, round, 'viewer')).toBe(false);
    // Who has more time is waited for.
    now.counts = { ...now.counts, moreUntil: Date.now() + 5 * SECOND };
    live.keep(round);
    expect(await mayReveal(live, round, 'participant')).toBe(false);
    live.stop();
  });

  test('not again and again while the facilitator is away from what is still open', async () => {
    const { live, told } = begin([roundOf()], { members: [], facilitator: false });
    await vi.advanceTimersByTimeAsync(3600 * SECOND);
    expect(told).toEqual([]);
    live.stop();
  });
});

describe('counts', () => {
  test('of hundreds who answer within a moment are told once in 2 s, and more slowly the more wait', async () => {
    const { live, told, now } = begin([roundOf()]);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    const answer = async (seconds: number): Promise<void> => {
      for (let nth = 0; nth < seconds * 100; nth += 1) {
        live.answered('round1');
        await vi.advanceTimersByTimeAsync(10);
      }
    };
    await answer(10);
    expect(told.length).toBeGreaterThanOrEqual(5);
    expect(told.length).toBeLessThanOrEqual(6);
    for (const [nth, at] of told.entries()) expect(at - (told[nth - 1] ?? -1e9)).toBeGreaterThanOrEqual(2 * SECOND);
    told.length = 0;
    now.waiting = 400;
    await answer(12);
    // 2 s and 400 × 5 ms.
    expect(told.length).toBeLessThanOrEqual(4);
    live.stop();
  });

  test('people are here for two minutes after they were heard of, or while they have a document open', async () => {
    const { live, now } = begin([roundOf()]);
    live.hear('aino', 'participant');
    now.connected = { members: ['ben'], facilitator: true };
    expect(live.people.here().sort()).toEqual(['aino', 'ben']);
    await vi.advanceTimersByTimeAsync(119 * SECOND);
    expect([live.people.here().length, live.people.isHere('aino')]).toEqual([2, true]);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect([live.people.here(), live.people.isHere('aino')]).toEqual([['ben'], false]);
    live.stop();
  });

  test('what an open round shows holds until all are told of the next', async () => {
    const round = roundOf({ setup: { ...SETUP, mode: 'open' } });
    const { live } = begin([round]);
    const first = await live.shown(round);
    expect(first?.result.answered).toBe(1);
    live.answered('round1');
    expect(await live.shown(round)).toBe(first);
    await vi.advanceTimersByTimeAsync(3 * SECOND);
    const next = await live.shown(round);
    expect(next?.result.answered).toBe(2);
    expect(next?.revision).not.toBe(first?.revision);
    live.stop();
  });
});

test('changes of one project are made one after another, and one that fails holds up none', async () => {
  const { live } = begin([]);
  const done: string[] = [];
  const slow = live.exclusive(async () => {
    await vi.advanceTimersByTimeAsync(100);
    done.push('slow');
  });
  const failing = live.exclusive(() => Promise.reject(new Error('no')));
  const quick = live.exclusive(async () => void done.push('quick'));
  await expect(failing).rejects.toThrow('no');
  await Promise.all([slow, quick]);
  expect(done).toEqual(['slow', 'quick']);
  live.stop();
});

test('given other nodes, whoever reveals a round sees at once all that was answered, before the store has said what is new', async () => {
  const round = roundOf({ setup: { ...SETUP, mode: 'open' } });
  const { live } = begin([round], undefined, {
    read: { projectId: 'project1', rights: 0, course: 0, answers: 0 },
    marks: () => new Promise(() => {}),
    elsewhere: () => NOBODY,
    came: () => {},
    say: () => {},
  });
  expect((await live.shown(round))?.result.answered).toBe(1);
  live.answered(round.roundId);
  // Others are told of an answer later.
  expect((await live.shown(round))?.result.answered).toBe(1);
  live.keep({ ...round, state: 'revealed', revealedAt: Date.now() });
  live.tellAll();
  const [revealed = round] = live.rounds;
  expect((await live.shown(revealed))?.result.answered).toBe(2);
  live.stop();
});
