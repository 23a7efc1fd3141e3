import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, loopOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

describe('rolled %C&A', () => {
  it('multiplies those that have one', () => {
    const journey = journeyOf([{ completeAccurate: 90 }, {}, { completeAccurate: 50 }]);
    const figure = analyseJourney(journey, contextOf()).rolledCompleteAccurate;
    expect(figure).toEqual({ value: 0.45, touchpoints: ['t1', 't3'], unknown: ['t2'] });
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
    expect(rework.items.map(({ touchpoint, hours }) => [touchpoint, hours?.toFixed(6)])).toEqual([
      ['t1', '0.000000'],
      ['t2', '3.500000'],
      ['t3', '15.000000'],
    ]);
    expect(rework.total.value).toBeCloseTo(18.5, 9);
    expect(rework.total.touchpoints).toEqual(['t2', 't3']);
    expect(rework.leadTimeWithRework.value).toBeCloseTo((time.leadTime.value ?? 0) + 18.5, 9);
  });

  it('takes for a drawn loop everything on it and its own waiting, and the plain rule no more', () => {
    const loop = loopOf('t3', 't2', { wait: { amount: 2, unit: 'h' } });
    const { rework } = analyseJourney(steps, contextOf({ connectors: [loop] }));
    const item = rework.items.find(({ connector }) => connector !== null);
    // 20 % of the output of t3 goes back over t2 and t3: 2 + (5 + 30) + (15 + 60).
    expect(item?.hours).toBeCloseTo(0.2 * 112, 9);
    expect(item?.touchpoints).toEqual(['t2', 't3']);
    expect(rework.items.filter(({ touchpoint }) => touchpoint === 't3')).toHaveLength(1);
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
});
