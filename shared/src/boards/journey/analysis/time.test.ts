import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';
import { daysWaited, hoursOf } from '../facts/hours';
import { knownOf } from './figure';

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

  it('are waited on one clock: a working day is a day to whoever waits', () => {
    expect(daysWaited({ amount: 3, unit: 'wd' })).toBe(3);
    expect(daysWaited({ amount: 3, unit: 'd' })).toBe(3);
    expect(daysWaited({ amount: 12, unit: 'h' })).toBe(0.5);
    expect(daysWaited({ amount: 1, unit: 'w' })).toBe(7);
    expect(daysWaited(null)).toBeNull();
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
    expect(some.leadTime).toMatchObject({ value: 3, touchpoints: ['t1', 't3'], unknown: ['t1', 't2', 't3'] });
    expect(some.processTime).toMatchObject({ value: 1, unknown: ['t1', 't2'] });
    expect(some.waitingTime).toMatchObject({ value: 2, unknown: ['t2', 't3'] });
  });

  it('count the half that is known, and are then at least that much', () => {
    // 2 + 1 h of t1, 4 h of waiting of t2, nothing of its work: at least 7 h, of which at least 1 h is work.
    const { time } = analyseJourney(journeyOf([{ hours: [2, 1] }, { hours: [4, null] }]), contextOf());
    expect(time.leadTime).toMatchObject({ value: 7, bound: 'atLeast', touchpoints: ['t1', 't2'], unknown: ['t2'] });
    expect(time.processTime).toMatchObject({ value: 1, bound: 'atLeast', unknown: ['t2'] });
    expect(time.waitingTime).toMatchObject({ value: 6, bound: 'exact', unknown: [] });
    // (1 + x) ÷ (7 + x) is 1 ÷ 7 or more.
    expect(time.activityRatio).toMatchObject({ value: 1 / 7, bound: 'atLeast', unknown: ['t2'] });
  });

  it('make a ratio at most, where only waiting is unknown', () => {
    // (1 + 2) ÷ (1 + 1 + 2 + x)
    const { time } = analyseJourney(journeyOf([{ hours: [1, 1] }, { hours: [null, 2] }]), contextOf());
    expect(time.activityRatio).toMatchObject({ value: 3 / 4, bound: 'atMost', unknown: ['t2'] });
    expect(time.processTime.bound).toBe('exact');
  });

  it('leave a ratio unknown, where work and waiting are, and tell of how many all is known', () => {
    const journey = journeyOf([{ hours: [1, 1] }, { hours: [null, 2] }, { hours: [3, null] }]);
    const { activityRatio } = analyseJourney(journey, contextOf()).time;
    expect(activityRatio).toMatchObject({ value: null, unknown: ['t2', 't3'] });
    expect(knownOf(activityRatio)).toEqual({ known: 1, all: 3 });
  });

  it('are no ratio of at least nothing', () => {
    // 0 h of work known, some unknown: 0 ÷ 5 or more says nothing.
    const { time } = analyseJourney(journeyOf([{ hours: [2, 0] }, { hours: [3, null] }]), contextOf());
    expect(time.activityRatio.value).toBeNull();
    // All of it is work, however much that is.
    const all = analyseJourney(journeyOf([{ hours: [0, 2] }, { hours: [0, null] }]), contextOf()).time;
    expect(all.activityRatio).toMatchObject({ value: 1, bound: 'exact' });
  });

  it('are at least what is known, where a parallel touchpoint lacks a time and may be the longer one', () => {
    // t1 takes 5 h; t2 beside it has only 1 h of work told. Whichever counts, it is 5 h or more, and 2 h of work or less than that.
    const { time } = analyseJourney(
      journeyOf([{ hours: [3, 2] }, { hours: [null, 1], withPrevious: true }, { hours: [0, 1] }]),
      contextOf(),
    );
    expect(time.leadTime).toMatchObject({ value: 6, bound: 'atLeast', unknown: ['t2'] });
    expect(time.processTime).toMatchObject({ value: 3, bound: 'partial', unknown: ['t2'] });
    // (1 + 1) ÷ (6 or more) or 3 ÷ 6: never more than that.
    expect(time.activityRatio).toMatchObject({ value: 0.5, bound: 'atMost' });
    // Known to be shorter, it changes nothing.
    const known = analyseJourney(journeyOf([{ hours: [3, null] }, { hours: [0, 1], withPrevious: true }]), contextOf());
    expect(known.time.leadTime).toMatchObject({ value: 3, bound: 'atLeast', unknown: ['t1'] });
  });

  it('are told stage by stage, each with what it lacks', () => {
    const { byStage } = analyseJourney(journeyOf([{ hours: [1, 1] }], [{ hours: [2, null] }], [{}], []), contextOf());
    expect(byStage.map(({ time: { leadTime } }) => [leadTime.value, leadTime.bound, leadTime.unknown])).toEqual([
      [2, 'exact', []],
      [2, 'atLeast', ['t2']],
      [null, 'partial', ['t3']],
      [null, 'exact', []],
    ]);
  });

  it('give no ratio where the lead time is a true zero', () => {
    const { time } = analyseJourney(journeyOf([{ hours: [0, 0] }]), contextOf());
    expect(time.leadTime.value).toBe(0);
    expect(time.activityRatio.value).toBeNull();
  });
});
