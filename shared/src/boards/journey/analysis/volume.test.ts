import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, type Sketch, teamsOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

const volumeOf = (...steps: readonly Sketch[]) =>
  analyseJourney(journeyOf(steps), contextOf({ teams: teamsOf('Sales', 'Billing') })).volume;

describe('hours a month', () => {
  it('are cases × waiting, waste and rework, each hour once in what is lost', () => {
    // t1: 100 cases, 2 h of waiting, 1 h of work that is value, 10 % redone: 200 h, 0, 100 × 0.1 × 3 = 30 h.
    // t2: 50 cases, 4 h of waiting and 1 h of work in waste, all right: 200 h, 250 h, 0.
    const volume = volumeOf(
      { team: 'Sales', volume: 100, hours: [2, 1], value: 'value', completeAccurate: 90 },
      { team: 'Billing', volume: 50, hours: [4, 1], value: 'waste', completeAccurate: 100 },
    );
    expect(volume.waiting).toMatchObject({ value: 400, bound: 'exact', touchpoints: ['t1', 't2'] });
    expect(volume.waste).toMatchObject({ value: 250, bound: 'exact', touchpoints: ['t2'] });
    expect(volume.rework.value).toBeCloseTo(30, 9);
    // 200 + 30 of t1; 200 + 50 of t2, whose waiting is not counted again as waste.
    expect(volume.lost.value).toBeCloseTo(480, 9);
    expect(volume.lost.bound).toBe('exact');
    expect(volume.byTeam.map(({ team, lost }) => [team, lost.value?.toFixed(6)])).toEqual([
      ['Sales', '230.000000'],
      ['Billing', '250.000000'],
    ]);
  });

  it('are at least what is known, where volumes, times or shares are not', () => {
    const { waiting, waste, rework, lost, told } = volumeOf(
      { volume: 10, hours: [1, null], value: 'waste', completeAccurate: 100 },
      { hours: [5, 1], value: 'value', completeAccurate: 100 },
      { volume: 10, hours: [2, 1], completeAccurate: 50 },
      { volume: 10, hours: [0, 1], value: 'value' },
    );
    // t1 10 h, t3 20 h, t4 none; t2 waits 5 h, for nobody knows how many.
    expect(waiting).toMatchObject({ value: 30, bound: 'atLeast', unknown: ['t2'] });
    // t1 10 h, and its work; t3 may be waste.
    expect(waste).toMatchObject({ value: 10, bound: 'atLeast', unknown: ['t1', 't3'] });
    // t3: 10 × 0.5 × 3. t1 and t2 are right, however many and long; of t4 nobody knows.
    expect(rework).toMatchObject({ value: 15, bound: 'atLeast', unknown: ['t4'] });
    expect(lost).toMatchObject({ value: 45, bound: 'atLeast', unknown: ['t1', 't2', 't3', 't4'] });
    expect(told).toBe(3);
  });

  it('count parallel touchpoints, too: their hours are spent', () => {
    const { waiting } = volumeOf({ volume: 10, hours: [1, 1] }, { volume: 10, hours: [3, 1], withPrevious: true });
    expect(waiting.value).toBe(40);
  });

  it('are unknown without a volume, and on an empty journey', () => {
    expect(volumeOf({ hours: [1, 1] })).toMatchObject({ told: 0, waiting: { value: null, unknown: ['t1'] } });
    expect(volumeOf()).toMatchObject({ told: 0, lost: { value: null }, byTeam: [] });
  });
});

describe('failure demand', () => {
  it('is contacts a month, at least those whose number is known', () => {
    const demand = (volume: number | null) =>
      volumeOf(
        { volume: 120, waste: ['failure-demand'] },
        { volume, waste: ['failure-demand', 'rework'] },
        { volume: 900, value: 'value' },
      ).failureDemand;
    expect(demand(30)).toMatchObject({ value: 150, bound: 'exact', touchpoints: ['t1', 't2'] });
    expect(demand(null)).toMatchObject({ value: 120, bound: 'atLeast', unknown: ['t2'] });
    // What is classed and not tagged is none; what nobody has classed may be some.
    expect(volumeOf({ volume: 900, value: 'value' }).failureDemand).toMatchObject({ value: 0, bound: 'exact' });
    expect(volumeOf({ volume: 900 }).failureDemand).toMatchObject({ value: null, unknown: ['t1'] });
  });
});
