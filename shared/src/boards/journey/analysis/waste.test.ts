import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';
import { sumFigure } from './figure';

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
      { kind: 'handoff', count: 1, time: sumFigure(3, ['t1']), onPath: sumFigure(3, ['t1']) },
      { kind: 'rework', count: 2, time: sumFigure(3, ['t1'], ['t3']), onPath: sumFigure(3, ['t1'], ['t3']) },
      { kind: null, count: 1, time: sumFigure(2, ['t2']), onPath: sumFigure(2, ['t2']) },
    ]);
  });

  it('counts a touchpoint with two kinds once in the total', () => {
    // t5 is not classed: it may be waste, too.
    expect(waste.count).toMatchObject({ value: 3, bound: 'atLeast', touchpoints: ['t1', 't2', 't3'], unknown: ['t5'] });
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
        { hours: [0, 3] },
      ]),
      contextOf(),
    );
    const { byClass } = figures.waste;
    expect(byClass.map(({ onPath }) => onPath.value)).toEqual([0.5, 0.25, 1, 3]);
    const lead = figures.time.leadTime.value ?? 0;
    expect(byClass.reduce((sum, row) => sum + (row.onPath.value ?? 0), figures.time.waitingTime.value ?? 0)).toBe(lead);
    expect((byClass[0]?.onPath.value ?? 0) / lead).toBe(figures.flow.value);
  });

  it('shows where customer and staff disagree, both having spoken', () => {
    expect(disagreements.count).toMatchObject({ value: 2, touchpoints: ['t1', 't3'], unknown: ['t2', 't5'] });
    expect(disagreements.customerSaysValue).toEqual(['t1']);
    expect(disagreements.customerSaysWaste).toEqual(['t3']);
  });

  it('takes of the lead time only what lies on the path', () => {
    // t2 stands beside t1 and takes less: 6 h of waste in all, of which 4 h are in a lead time of 5 h.
    const { waste: parallel, time } = analyseJourney(
      journeyOf([
        { hours: [3, 1], waste: ['waiting'] },
        { hours: [1, 1], waste: ['waiting'], withPrevious: true },
        { hours: [0, 1], value: 'value' },
      ]),
      contextOf(),
    );
    expect(parallel.byKind[0]).toMatchObject({ time: { value: 6 }, onPath: { value: 4, touchpoints: ['t1'] } });
    expect(time.leadTime.value).toBe(5);
  });
});
