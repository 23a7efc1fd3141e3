import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, loopOf, type Sketch } from '../../../testing/fixtures/journey-of';
import type { Connector } from '../records/schema';
import { analyseJourney } from './analyse';

/** a 1 h, b 10 h, c 4 h, d 2 h. */
const STEPS: readonly Sketch[] = [
  { id: 'a', hours: [0, 1] },
  { id: 'b', hours: [9, 1] },
  { id: 'c', hours: [3, 1] },
  { id: 'd', hours: [1, 1] },
];
const past = (from: string, to: string, share: number | null): Connector =>
  loopOf(from, to, { id: `${from}${to}`, kind: 'alternative', share });
const spreadOf = (steps: readonly Sketch[], ...connectors: readonly Connector[]) =>
  analyseJourney(journeyOf(steps), contextOf({ connectors })).alternatives;

describe('the lead time by alternative paths', () => {
  it('is the shortest, the longest and the mean by shares', () => {
    // 30 % go from a to c: 1 + 4 + 2 = 7 h. The others 17 h. 0.3 × 7 + 0.7 × 17 = 14 h.
    const spread = spreadOf(STEPS, past('a', 'c', 30));
    expect(spread).toMatchObject({
      alternatives: ['a'],
      shortest: { value: 7, bound: 'exact', touchpoints: ['a', 'c', 'd'] },
      longest: { value: 17, bound: 'exact', touchpoints: ['a', 'b', 'c', 'd'] },
      weighted: { bound: 'exact' },
    });
    expect(spread.weighted.value).toBeCloseTo(14, 9);
  });

  it('has no mean where a share is unknown, or shares are more than all', () => {
    expect(spreadOf(STEPS, past('a', 'c', null))).toMatchObject({
      shortest: { value: 7 },
      longest: { value: 17 },
      weighted: { value: null, unknown: ['a'] },
    });
    expect(spreadOf(STEPS, past('a', 'c', 70), past('a', 'd', 60)).weighted).toMatchObject({
      value: null,
      unknown: ['a'],
    });
  });

  it('follows one branch or the other, where one leads past the other', () => {
    // Half take b and then go past c; the other half go to c: 0.5 × (1 + 10 + 2) + 0.5 × (1 + 4 + 2) = 10 h.
    const spread = spreadOf(STEPS, past('a', 'c', 50), past('b', 'd', 100));
    expect(spread).toMatchObject({ shortest: { value: 7 }, longest: { value: 13, touchpoints: ['a', 'b', 'd'] } });
    expect(spread.weighted.value).toBeCloseTo(10, 9);
  });

  it('does not take a way that nobody takes', () => {
    expect(spreadOf(STEPS, past('a', 'd', 0))).toMatchObject({ shortest: { value: 17 }, longest: { value: 17 } });
    // All go past b and c.
    expect(spreadOf(STEPS, past('a', 'd', 100))).toMatchObject({ longest: { value: 3 }, weighted: { value: 3 } });
  });

  it('is at least what is known, where something on the way lacks a time', () => {
    const steps = STEPS.map((step) => (step.id === 'b' ? { ...step, hours: [9, null] as const } : step));
    // Past b all is known; through it 16 h or more, 0.5 × 7 + 0.5 × 16 = 11.5 h or more.
    expect(spreadOf(steps, past('a', 'c', 50))).toMatchObject({
      shortest: { value: 7, bound: 'exact', unknown: [] },
      longest: { value: 16, bound: 'atLeast', unknown: ['b'] },
      weighted: { value: 11.5, bound: 'atLeast', unknown: ['b'] },
    });
  });

  it('is the lead time where nothing is left out: without one, back, to the next, or with its end gone', () => {
    const nothing = [past('a', 'b', 50), past('c', 'a', 50), past('a', 'gone', 50), loopOf('c', 'a', { share: 50 })];
    const spread = spreadOf(STEPS, ...nothing);
    expect(spread.alternatives).toEqual([]);
    expect([spread.shortest.value, spread.weighted.value, spread.longest.value]).toEqual([17, 17, 17]);
    expect(spreadOf([]).shortest.value).toBeNull();
    const untimed = spreadOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }], past('a', 'c', 50));
    expect([untimed.shortest.value, untimed.longest.value]).toEqual([null, null]);
  });

  it('counts a column with its longest touchpoint, whichever of them the alternative leaves', () => {
    const beside: readonly Sketch[] = [
      { id: 'a', hours: [0, 1] },
      { id: 'a2', hours: [0, 5], withPrevious: true },
      { id: 'b', hours: [0, 8] },
      { id: 'c', hours: [0, 1] },
    ];
    expect(spreadOf(beside, past('a', 'c', 50))).toMatchObject({ shortest: { value: 6 }, longest: { value: 14 } });
  });
});
