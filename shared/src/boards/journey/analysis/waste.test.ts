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

  it('divides the lead time into work by class and waiting: value’s part is the flow efficiency', () => {
    const figures = analyseJourney(
      journeyOf([
        { value: 'value', hours: [336, 0.5] },
        { value: 'necessary', hours: [72, 0.25] },
        { value: 'value', hours: [0, 2], withPrevious: true },
        { value: 'waste', hours: [10, 1] },
        { hours: [null, 3] },
      ]),
      contextOf(),
    );
    const { byClass } = figures.waste;
    expect(byClass.map(({ onPath, processTime }) => [onPath, processTime])).toEqual([
      [0.5, 2.5],
      [0.25, 0.25],
      [1, 1],
      [3, 3],
    ]);
    const lead = figures.time.leadTime.value ?? 0;
    expect(byClass.reduce((sum, row) => sum + (row.onPath ?? 0), figures.time.waitingTime.value ?? 0)).toBe(lead);
    expect((byClass[0]?.onPath ?? 0) / lead).toBe(figures.flow.value);
  });

  it('shows where customer and staff disagree, both having spoken', () => {
    expect(disagreements.count).toMatchObject({ value: 2, touchpoints: ['t1', 't3'], unknown: ['t2', 't5'] });
    expect(disagreements.customerSaysValue).toEqual(['t1']);
    expect(disagreements.customerSaysWaste).toEqual(['t3']);
  });
});
