import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';
import { hoursOf } from '../facts/hours';

describe('times in hours', () => {
  it('follow the unit, and a working day the length that the project sets', () => {
    expect(hoursOf({ amount: 90, unit: 'min' }, 7.5)).toBe(1.5);
    expect(hoursOf({ amount: 2, unit: 'h' }, 7.5)).toBe(2);
    expect(hoursOf({ amount: 3, unit: 'wd' }, 7.5)).toBe(22.5);
    expect(hoursOf({ amount: 3, unit: 'wd' }, 8)).toBe(24);
    expect(hoursOf({ amount: 3, unit: 'd' }, 8)).toBe(72);
    expect(hoursOf({ amount: 1, unit: 'w' }, 8)).toBe(168);
    expect(hoursOf(null, 8)).toBeNull();
  });
});

describe('lead time and process time', () => {
  it('add mixed units along the axis', () => {
    const journey = journeyOf(
      [{ waitTime: { amount: 30, unit: 'min' }, processTime: { amount: 2, unit: 'h' } }],
      [{ waitTime: { amount: 2, unit: 'wd' }, processTime: { amount: 1, unit: 'd' } }],
    );
    const { time } = analyseJourney(journey, contextOf({ workdayHours: 8 }));
    expect(time.processTime.value).toBe(26);
    expect(time.waitingTime.value).toBe(16.5);
    expect(time.leadTime.value).toBe(42.5);
    expect(time.activityRatio.value).toBeCloseTo(26 / 42.5, 12);
  });

  it('count, of parallel touchpoints, the one with the largest waiting + process time', () => {
    const journey = journeyOf([
      { hours: [1, 1] },
      { hours: [5, 0.5], withPrevious: true },
      { hours: [0, 5], withPrevious: true },
      { hours: [0, 2] },
    ]);
    const { time } = analyseJourney(journey, contextOf());
    expect(time.leadTime).toMatchObject({ value: 7.5, touchpoints: ['t2', 't4'] });
    expect(time.processTime.value).toBe(2.5);
  });

  it('begin a column of its own for a parallel mark on the first touchpoint of a stage', () => {
    const journey = journeyOf([{ hours: [0, 1] }], [{ hours: [0, 1], withPrevious: true }]);
    expect(analyseJourney(journey, contextOf()).time.leadTime.value).toBe(2);
  });

  it('are unknown, not zero, where nothing is known, and name what lacks a time', () => {
    const none = analyseJourney(journeyOf([{}, {}]), contextOf()).time;
    expect([none.leadTime.value, none.processTime.value, none.activityRatio.value]).toEqual([null, null, null]);
    const some = analyseJourney(journeyOf([{ hours: [2, null] }, {}, { hours: [null, 1] }]), contextOf()).time;
    expect(some.leadTime).toMatchObject({ value: 3, touchpoints: ['t1', 't3'], unknown: ['t2'] });
    expect(some.processTime).toMatchObject({ value: 1, unknown: ['t1', 't2'] });
    expect(some.waitingTime).toMatchObject({ value: 2, unknown: ['t2', 't3'] });
  });

  it('give no ratio where the lead time is a true zero', () => {
    const { time } = analyseJourney(journeyOf([{ hours: [0, 0] }]), contextOf());
    expect(time.leadTime.value).toBe(0);
    expect(time.activityRatio.value).toBeNull();
  });
});
