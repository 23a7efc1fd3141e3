/** Two nodes that change one workshop: who decided on what is not so any more changes nothing. */
import { openedClock } from '@polku/shared/kernel/round-rules';
import type { RunningStep } from '@polku/shared/kernel/steps';
import { beforeEach, describe, expect, test } from 'vitest';
import { SETUP } from '../testing/rounds';
import { forEachStore } from '../testing/stores';
import { storeCalls } from './store-calls';
import type { StoredRound } from './workshop-types';

const PROJECT = 'project1';
const STEP: RunningStep = {
  stepId: 'step1',
  title: '',
  instructions: '',
  seconds: null,
  rights: 'role',
  place: null,
  roundId: null,
  nth: 1,
  of: 2,
  startedAt: 1,
  endsAt: null,
  pausedAt: null,
};
const ROUND: StoredRound = {
  ...openedClock(1, null),
  roundId: 'round001',
  stepId: 'step1',
  setup: SETUP,
  root: 'round001',
  revealedAt: null,
  written: false,
  later: [],
  shown: null,
};

forEachStore(({ kind, open }) => {
  let nodes: ReturnType<typeof storeCalls>[];
  beforeEach(async () => {
    nodes = [];
    for (let nth = 0; nth < 2; nth += 1) nodes.push(storeCalls(await open(), () => Promise.resolve()));
    const project = { projectId: PROJECT, epoch: 'e', linkId: 'link', secretHash: Uint8Array.of(1) };
    await nodes[0]?.createProject({ ...project, now: '2026-01-01T00:00:00.000Z', atMost: 0 });
  });
  const mark = async (): Promise<number> => (await nodes[0]?.marks([PROJECT]))?.[0]?.course ?? 0;
  const change = (nth: number, basedOn: number | null, startedAt: number) =>
    nodes[nth]?.changeWorkshop(PROJECT, basedOn, [{ act: 'step', step: { ...STEP, startedAt } }]);

  test('all of a change is undone when a member of it does not exist', async () => {
    await nodes[0]?.openRound(PROJECT, ROUND, Uint8Array.of(7), 9);
    const before = await nodes[0]?.workshopOf(PROJECT);
    const more = { act: 'more', roundId: ROUND.roundId, memberId: 'nobody', until: 5 } as const;
    const acts = [{ act: 'step', step: STEP }, more] as const;
    expect(await nodes[0]?.changeWorkshop(PROJECT, null, acts)).toEqual({ kind: 'missing' });
    expect(await nodes[0]?.workshopOf(PROJECT)).toEqual(before);
  });

  const shared = (): void => {
    test('that were decided on the same, however they meet, exactly one is made', async () => {
      for (let nth = 0; nth < 20; nth += 1) {
        const basedOn = await mark();
        const both = await Promise.all([change(0, basedOn, 2 * nth), change(1, basedOn, 2 * nth + 1)]);
        expect(new Set(both.map((one) => one?.kind))).toEqual(new Set(['changed', 'stale']));
        const winner = both.findIndex((one) => one?.kind === 'changed');
        expect((await nodes[1 - winner]?.workshopOf(PROJECT))?.step?.startedAt).toBe(2 * nth + winner);
      }
    });

    test('one after another, the second goes on from the mark of the first, unless another came between', async () => {
      const first = await change(0, await mark(), 1);
      if (first?.kind !== 'changed') throw new Error(first?.kind);
      expect((await change(0, first.course, 2))?.kind).toBe('changed');
      await nodes[1]?.openRound(PROJECT, ROUND, Uint8Array.of(7), 9);
      expect(await change(0, first.course, 3)).toEqual({ kind: 'stale' });
    });
  };
  const alone = (): void => {
    test('where one node is alone nothing is too old', async () => {
      expect(await change(0, null, 1)).toEqual({ kind: 'changed', course: null });
      expect(await change(0, null, 2)).toEqual({ kind: 'changed', course: null });
    });
  };
  describe('of two', () => (kind === 'postgres' ? shared() : alone()));
});
