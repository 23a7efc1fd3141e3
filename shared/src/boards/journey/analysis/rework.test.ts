import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, loopOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

describe('rolled %C&A', () => {
  it('multiplies those that have one', () => {
    const journey = journeyOf([{ completeAccurate: 90 }, {}, { completeAccurate: 50 }]);
    const figure = analyseJourney(journey, contextOf()).rolledCompleteAccurate;
    // 0.9 × 0.5; whatever t2 has, it is no more.
    expect(figure).toEqual({ value: 0.45, bound: 'atMost', touchpoints: ['t1', 't3'], unknown: ['t2'] });
  });
  it('is unknown where none has one, and zero where one is zero', () => {
    expect(analyseJourney(journeyOf([{}]), contextOf()).rolledCompleteAccurate.value).toBeNull();
    expect(analyseJourney(journeyOf([{ completeAccurate: 0 }]), contextOf()).rolledCompleteAccurate.value).toBe(0);
  });
});

describe('expected rework', () => {
  const steps = journeyOf([
    { hours: [0, 10], completeAccurate: 100 },
    { hours: [5, 30], completeAccurate: 90 },
    { hours: [15, 60], completeAccurate: 80 },
    { hours: [1, 1] },
  ]);

  it('is (1 − C&A) × (waiting + PT) of the step itself', () => {
    const { rework, time } = analyseJourney(steps, contextOf());
    expect(rework.items.map(({ touchpoint, hours }) => [touchpoint, hours.value?.toFixed(6)])).toEqual([
      ['t1', '0.000000'],
      ['t2', '3.500000'],
      ['t3', '15.000000'],
    ]);
    expect(rework.total.value).toBeCloseTo(18.5, 9);
    expect(rework.total.touchpoints).toEqual(['t2', 't3']);
    expect(rework.leadTimeWithRework.value).toBeCloseTo((time.leadTime.value ?? 0) + 18.5, 9);
  });

  it('takes for a drawn loop without a share all that is not right: everything on it and its own waiting', () => {
    const loop = loopOf('t3', 't2', { wait: { amount: 2, unit: 'h' } });
    const { rework } = analyseJourney(steps, contextOf({ connectors: [loop] }));
    const item = rework.items.find(({ connector }) => connector !== null);
    // 20 % of the output of t3 goes back over t2 and t3: 2 + (5 + 30) + (15 + 60).
    expect(item?.hours.value).toBeCloseTo(0.2 * 112, 9);
    expect(item?.hours.bound).toBe('exact');
    expect(item?.touchpoints).toEqual(['t2', 't3']);
    expect(rework.items.filter(({ touchpoint }) => touchpoint === 't3')).toHaveLength(1);
  });

  it('repeats at the ends of a loop the touchpoints themselves, not what stands beside them', () => {
    // A referral: written (10 min of work), triaged (5 d of waiting, 15 min of work). Beside the writing the patient
    // visits the GP, for which there are 3 d of waiting. 30 % are sent back from triage to be written anew, after 5 d.
    const referral = journeyOf([
      { id: 'gp', hours: [72, 0.25] },
      { id: 'written', hours: [0, 10 / 60], withPrevious: true },
      { id: 'triaged', hours: [120, 0.25] },
      { id: 'waits', hours: [130, 0], withPrevious: true },
    ]);
    const loop = loopOf('triaged', 'written', { share: 30, wait: { amount: 5, unit: 'd' } });
    const { items } = analyseJourney(referral, contextOf({ connectors: [loop] })).rework;
    // 30 % × (10 min + 5 d 15 min + 5 d) = 3.0 d; with the GP's 3 d it would be 3.9 d.
    expect(items).toMatchObject([{ touchpoint: 'triaged', touchpoints: ['written', 'triaged'] }]);
    expect(items[0]?.hours.value).toBeCloseTo(0.3 * (10 / 60 + 120.25 + 120), 9);
  });

  it('takes between the ends of a loop, of a column, the touchpoint that counts for time', () => {
    const journey = journeyOf([
      { hours: [0, 1] },
      { hours: [0, 2] },
      { hours: [4, 4], withPrevious: true },
      { hours: [0, 1] },
    ]);
    const back = contextOf({ connectors: [loopOf('t4', 't1', { share: 50 })] });
    const { items } = analyseJourney(journey, back).rework;
    expect(items).toMatchObject([{ hours: { value: 0.5 * (1 + 8 + 1) }, touchpoints: ['t1', 't3', 't4'] }]);
    const within = contextOf({ connectors: [loopOf('t3', 't2', { share: 50 })] });
    expect(analyseJourney(journey, within).rework.items).toMatchObject([{ hours: { value: 4 }, touchpoints: ['t3'] }]);
  });

  it('prefers the share drawn on the loop, and gives the rest to a loop without one', () => {
    const loops = [loopOf('t3', 't2', { id: 'one', share: 5 }), loopOf('t3', 't1', { id: 'two' })];
    const { items } = analyseJourney(steps, contextOf({ connectors: loops })).rework;
    expect(items.find(({ connector }) => connector === 'one')?.share).toBeCloseTo(0.05, 9);
    expect(items.find(({ connector }) => connector === 'two')?.share).toBeCloseTo(0.15, 9);
  });

  it('leaves out loops whose ends are gone, and other connectors', () => {
    const connectors = [loopOf('t3', 'gone'), loopOf('t3', 't2', { id: 'x', kind: 'alternative' })];
    const { items } = analyseJourney(steps, contextOf({ connectors })).rework;
    expect(items.every(({ connector }) => connector === null)).toBe(true);
  });

  it('is unknown, not zero, where the share or the time is unknown', () => {
    const journey = journeyOf([{ completeAccurate: 80 }, { hours: [1, 1] }]);
    const { rework } = analyseJourney(journey, contextOf({ connectors: [loopOf('t2', 't1')] }));
    expect(rework.total).toMatchObject({ value: null, unknown: ['t1', 't2'] });
    expect(rework.leadTimeWithRework.value).toBeNull();
  });

  it('leaves what the loops do not take to the plain rule', () => {
    // 20 % of t3 is not right; the loop takes 5 % of the cases over t2 and t3 after 2 h, the other 15 % redo t3 alone.
    const loop = loopOf('t3', 't2', { id: 'loop', share: 5, wait: { amount: 2, unit: 'h' } });
    const { rework } = analyseJourney(steps, contextOf({ connectors: [loop] }));
    const at = rework.items.filter(({ touchpoint }) => touchpoint === 't3');
    expect(at.map(({ connector, share }) => [connector, share])).toEqual([
      [null, 0.15],
      ['loop', 0.05],
    ]);
    // 0.15 × 75 + 0.05 × (2 + 35 + 75) = 11.25 + 5.6; with t2's own 3.5 h.
    expect(rework.total.value).toBeCloseTo(11.25 + 5.6 + 3.5, 9);
  });

  it('leaves nothing to the plain rule where loops take all that is not right, or more', () => {
    for (const share of [20, 35]) {
      const loop = loopOf('t3', 't2', { share, wait: { amount: 0, unit: 'h' } });
      const { items } = analyseJourney(steps, contextOf({ connectors: [loop] })).rework;
      expect(items.filter(({ touchpoint }) => touchpoint === 't3')).toMatchObject([{ share: share / 100 }]);
    }
  });

  it('does not know what is left, where nobody has said how much is right', () => {
    const journey = journeyOf([{ hours: [1, 1], completeAccurate: 50 }, { hours: [1, 1] }]);
    const loop = loopOf('t2', 't1', { share: 10, wait: { amount: 0, unit: 'h' } });
    const { rework } = analyseJourney(journey, contextOf({ connectors: [loop] }));
    // 0.5 × 2 of t1 and 0.1 × 4 of the loop; how much more of t2 is redone is unknown.
    expect(rework.total).toMatchObject({ bound: 'atLeast', unknown: ['t2'] });
    expect(rework.total.value).toBeCloseTo(1.4, 9);
  });

  it('is at least what is known, where something on a loop has no time', () => {
    // 50 % × (1 + 1 of t1, 2 of t2, 1 + 1 of t3): t2 lacks its work, and of the loop's own waiting nobody has said anything.
    const journey = journeyOf([{ hours: [1, 1] }, { hours: [2, null] }, { hours: [1, 1] }]);
    const { rework } = analyseJourney(journey, contextOf({ connectors: [loopOf('t3', 't1', { share: 50 })] }));
    const item = rework.items.find(({ connector }) => connector !== null);
    expect(item?.hours).toMatchObject({ value: 3, bound: 'atLeast', unknown: ['t2', 't3'] });
    // Of t1 and t2 nobody has said how much is right.
    expect(rework.total).toMatchObject({ value: 3, bound: 'atLeast', unknown: ['t1', 't2', 't3'] });
    expect(rework.leadTimeWithRework).toMatchObject({ value: 9, bound: 'atLeast', unknown: ['t1', 't2', 't3'] });
  });

  it('is at least what is known also of one step, and beside what may take longer', () => {
    const half = analyseJourney(journeyOf([{ hours: [null, 10], completeAccurate: 80 }]), contextOf()).rework;
    expect(half.total).toMatchObject({ bound: 'atLeast', unknown: ['t1'] });
    expect(half.total.value).toBeCloseTo(2, 9);
    // Nothing of it is redone, however long it takes.
    const right = analyseJourney(journeyOf([{ hours: [null, 10], completeAccurate: 100 }]), contextOf()).rework;
    expect(right.total).toMatchObject({ value: 0, bound: 'exact', unknown: [] });
    const beside = journeyOf([
      { id: 'a', hours: [0, 1] },
      { id: 'b', hours: [0, 2] },
      { id: 'c', hours: [null, 1], withPrevious: true },
      { id: 'd', hours: [0, 1] },
    ]);
    const loop = loopOf('d', 'a', { share: 50, wait: { amount: 0, unit: 'h' } });
    const [item] = analyseJourney(beside, contextOf({ connectors: [loop] })).rework.items.filter(
      (one) => one.connector,
    );
    expect(item?.hours).toMatchObject({ value: 2, bound: 'atLeast', unknown: ['c'] });
  });
});
