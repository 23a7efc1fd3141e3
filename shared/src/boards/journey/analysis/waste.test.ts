import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

describe('waste', () => {
  const { waste, disagreements } = analyseJourney(
    journeyOf([
      { value: 'waste', waste: ['handoff', 'rework'], hours: [2, 1], valueByCustomer: 'value' },
      { value: 'waste', hours: [1, 1] },
      { value: 'value', waste: ['rework'], valueByCustomer: 'waste', hours: [null, null] },
      { value: 'necessary', hours: [0, 4], valueByCustomer: 'waste' },
      { hours: [0, 1], valueByCustomer: 'value' },
    ]),
    contextOf(),
  );

  it('is counted and timed by kind, the untold kind last', () => {
    expect(waste.byKind).toEqual([
      { kind: 'handoff', count: 1, time: { value: 3, touchpoints: ['t1'], unknown: [] } },
      { kind: 'rework', count: 2, time: { value: 3, touchpoints: ['t1'], unknown: ['t3'] } },
      { kind: null, count: 1, time: { value: 2, touchpoints: ['t2'], unknown: [] } },
    ]);
  });

  it('counts a touchpoint with two kinds once in the total', () => {
    expect(waste.count).toMatchObject({ value: 3, touchpoints: ['t1', 't2', 't3'] });
    expect(waste.time.value).toBe(5);
  });

  it('is shown beside the other classes, undecided included', () => {
    expect(waste.byClass.map(({ value, count, share }) => [value, count, share])).toEqual([
      ['value', 1, 0.2],
      ['necessary', 1, 0.2],
      ['waste', 2, 0.4],
      [null, 1, 0.2],
    ]);
  });

  it('shows where customer and staff disagree, both having spoken', () => {
    expect(disagreements.count).toMatchObject({ value: 2, touchpoints: ['t1', 't3'], unknown: ['t2', 't5'] });
    expect(disagreements.customerSaysValue).toEqual(['t1']);
    expect(disagreements.customerSaysWaste).toEqual(['t3']);
  });
});
