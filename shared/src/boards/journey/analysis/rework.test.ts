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
    expect(items[0]?.hours).toBeCloseTo(0.3 * (10 / 60 + 120.25 + 120), 9);
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
    expect(items).toMatchObject([{ hours: 0.5 * (1 + 8 + 1), touchpoints: ['t1', 't3', 't4'] }]);
    const within = contextOf({ connectors: [loopOf('t3', 't2', { share: 50 })] });
    expect(analyseJourney(journey, within).rework.items).toMatchObject([{ hours: 4, touchpoints: ['t3'] }]);
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
