/** The list of all rounds is made once for many, and is never that of before. */
import { GRACE_MS, type RoundInfo, type RoundSetup } from '@polku/shared/kernel/rounds';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoundCounts, StoredRound } from '../log/workshop-types';
import { LiveWorkshop } from './live-workshop';
import { TIMES } from './times';
import { RoundLists } from './round-list';

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
const ROUND: Omit<StoredRound, 'openedAt'> = {
  state: 'open',
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
};

beforeEach(() => vi.useFakeTimers({ now: 1_000_000_000_000 }));
afterEach(() => vi.useRealTimers());

function begin(more: Partial<StoredRound> = {}) {
  const round: StoredRound = { ...ROUND, openedAt: Date.now(), ...more };
  const store = { counts: { done: 0, asked: 3, moreUntil: null } as RoundCounts, fails: false, asked: 0 };
  const here = { members: ['m1'] };
  const live = new LiveWorkshop(
    { workshop: null, step: null, rounds: [round] },
    {
      projectId: 'project1',
      store: {
        call: (() => {
          store.asked += 1;
          return store.fails ? Promise.reject(new Error('the store is away')) : Promise.resolve(store.counts);
        }) as never,
        stop: () => Promise.resolve(),
      },
      times: TIMES,
      common: null,
      connected: () => ({ members: here.members, facilitator: true }),
      waiting: () => 0,
      facilitatorWaits: () => false,
      heard: () => {},
      wake: () => {},
    },
  );
  const lists = new RoundLists();
  const bytes = (): Promise<Buffer> => lists.of(live);
  const list = async (): Promise<RoundInfo[]> => JSON.parse((await bytes()).toString()) as RoundInfo[];
  return { live, round, store, here, bytes, list };
}

test('many who ask are given the same bytes', async () => {
  const { bytes, store, live } = begin();
  const lists = await Promise.all(Array.from({ length: 200 }, bytes));
  expect(new Set(lists).size).toBe(1);
  expect(await bytes()).toBe(lists[0]);
  expect(store.asked).toBe(1);
  live.stop();
});

test('who asks after an answer sees it counted, before those who wait are told', async () => {
  const { list, live, store } = begin();
  expect((await list())[0]).toMatchObject({ done: 0 });
  const { revision } = live;
  store.counts = { done: 1, asked: 3, moreUntil: null };
  live.answered('round1');
  expect((await list())[0]).toMatchObject({ done: 1 });
  expect(live.revision).toBe(revision);
  live.stop();
});

test('people who come, are renamed, muted or taken out are counted at once', async () => {
  const { list, live, store, here } = begin();
  const changes: ((live: LiveWorkshop) => void)[] = [
    (one) => one.membersRenamed(),
    (one) => one.membersChanged(),
    (one) => {
      here.members = ['m1', 'm2'];
      one.connectionsChanged();
    },
  ];
  for (const [nth, change] of changes.entries()) {
    await list();
    store.counts = { done: 0, asked: 10 + nth, moreUntil: null };
    change(live);
    expect((await list())[0]).toMatchObject({ asked: 10 + nth });
  }
  live.stop();
});

test('what is stored of a round, and a new round, are in the next list', async () => {
  const { list, live, round } = begin();
  await list();
  live.keep({ ...round, state: 'revealed', revealedAt: Date.now(), written: true, later: ['t1'] });
  expect(await list()).toMatchObject([{ state: 'revealed', written: true, later: ['t1'], result: null }]);
  live.keep({ ...round, roundId: 'round2' });
  expect((await list()).map(({ roundId }) => roundId)).toEqual(['round2', 'round1']);
  live.stop();
});

test('a round closes in the list at its moment, also where no timer has run yet', async () => {
  const { list, live } = begin({ closesAt: Date.now() + 60_000 + GRACE_MS });
  expect((await list())[0]).toMatchObject({ state: 'open' });
  vi.setSystemTime(Date.now() + 60_000 + GRACE_MS);
  expect((await list())[0]).toMatchObject({ state: 'closed' });
  live.stop();
});

test('so do phases of writing and reading', async () => {
  const { list, live } = begin({ setup: { ...SETUP, notes: { most: 9 }, phases: [60, 60, 60] } });
  expect((await list())[0]).toMatchObject({ phase: { nth: 0 } });
  vi.setSystemTime(Date.now() + 60_000);
  expect((await list())[0]).toMatchObject({ phase: { nth: 1, reading: true } });
  live.stop();
});

test('what changes while a list is made is in the next one', async () => {
  const { bytes, list, live, round } = begin();
  const making = bytes();
  live.keep({ ...round, state: 'cancelled' });
  const next = await list();
  await making;
  expect(next[0]).toMatchObject({ state: 'cancelled' });
  expect((await list())[0]).toMatchObject({ state: 'cancelled' });
  live.stop();
});

test('a list that could not be made is made anew for the next', async () => {
  const { bytes, list, live, store } = begin();
  store.fails = true;
  await expect(bytes()).rejects.toThrow('the store is away');
  store.fails = false;
  expect(await list()).toHaveLength(1);
  live.stop();
});
