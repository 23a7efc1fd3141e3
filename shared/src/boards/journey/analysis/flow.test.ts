import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, type Sketch, teamsOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

const flow = (...stages: readonly (readonly Sketch[])[]) => analyseJourney(journeyOf(...stages), contextOf()).flow;

describe('flow efficiency', () => {
  it('is value process time over lead time', () => {
    const figure = flow([
      { hours: [3, 1], value: 'value' },
      { hours: [4, 1], value: 'waste' },
      { hours: [0, 1], value: 'necessary' },
    ]);
    expect(figure).toMatchObject({ value: 0.1, low: 0.1, high: 0.1, touchpoints: ['t1'], undecided: [] });
  });

  it('says how far the undecided could move it', () => {
    const figure = flow([{ hours: [3, 1], value: 'value' }, { hours: [4, 2] }]);
    expect(figure).toMatchObject({ value: 0.1, low: 0.1, high: 0.3, undecided: ['t2'] });
  });

  it('shows no figure where nothing is classed', () => {
    expect(flow([{ hours: [3, 1] }, { hours: [4, 2] }])).toMatchObject({ value: null, low: null, high: null });
  });

  it('is a true zero where all is classed and nothing is value', () => {
    expect(flow([{ hours: [3, 1], value: 'waste' }]).value).toBe(0);
  });

  it('is unknown where no value touchpoint has a process time', () => {
    expect(flow([{ hours: [3, null], value: 'value' }])).toMatchObject({ value: null, unknown: ['t1'] });
  });

  it('counts of parallel touchpoints only the one that counts for time, so it cannot pass 1', () => {
    const figure = flow([
      { hours: [0, 2], value: 'value' },
      { hours: [0, 1], value: 'value', withPrevious: true },
    ]);
    expect(figure.value).toBe(1);
  });

  it('shows a figure where only a touchpoint beside the path is classed', () => {
    // t1 counts for time; t2, shorter, is classed: so people have begun, and t1 may turn out to be value.
    const figure = flow([{ hours: [1, 4] }, { hours: [0, 2], value: 'waste', withPrevious: true }]);
    expect(figure).toMatchObject({ value: 0, low: 0, high: 0.8, undecided: ['t1'] });
  });

  it('judges stages by the whole journey, too', () => {
    const { byStage } = analyseJourney(
      journeyOf([{ hours: [1, 1] }], [{ hours: [1, 3], value: 'value' }]),
      contextOf(),
    );
    expect(byStage.map((stage) => [stage.flow.value, stage.flow.high])).toEqual([
      [0, 0.5],
      [0.75, 0.75],
    ]);
  });

  it('does not know its highest possible value, where an undecided touchpoint has no process time', () => {
    const figure = flow([{ hours: [3, 1], value: 'value' }, { hours: [4, null] }]);
    // 1 ÷ (4 + 4 or more) if t2 is no value; if it is, nobody knows.
    expect(figure).toMatchObject({ value: 0.125, bound: 'atMost', high: null, undecided: ['t2'], unknown: ['t2'] });
  });

  it('is at most that, where other time is unknown, and at least that, where value lacks its own', () => {
    // 2 ÷ (4 + 2 or more)
    const most = flow([
      { hours: [2, 2], value: 'value' },
      { hours: [2, null], value: 'waste' },
    ]);
    expect(most).toMatchObject({ value: 2 / 6, bound: 'atMost', high: 2 / 6, unknown: ['t2'] });
    // (2 + x) ÷ (4 + 2 + x)
    const least = flow([
      { hours: [2, 2], value: 'value' },
      { hours: [2, null], value: 'value' },
    ]);
    expect(least).toMatchObject({ value: 2 / 6, bound: 'atLeast', high: null, unknown: ['t2'] });
    // Both: it can be anything.
    const both = flow([
      { hours: [null, 2], value: 'value' },
      { hours: [2, null], value: 'value' },
    ]);
    expect(both).toMatchObject({ value: null, low: null, high: null, unknown: ['t1', 't2'] });
    // Nothing is value: it stays nothing.
    expect(flow([{ hours: [null, 2], value: 'waste' }])).toMatchObject({ value: 0, bound: 'exact' });
  });
});

describe('flow of a team', () => {
  it('is a ratio of its sums, never an average of percentages, and waiting goes to the receiver', () => {
    const journey = journeyOf([
      { hours: [0, 1], value: 'value', team: 'Sales' },
      { hours: [98, 1], value: 'value', team: 'Sales' },
      { hours: [5, 5], value: 'waste', team: 'Billing' },
      { hours: [1, 1] },
    ]);
    const teams = analyseJourney(journey, contextOf({ teams: teamsOf('Sales', 'Billing') })).flowByTeam;
    // The mean of 100 % and 1 % would be 50.5 %.
    expect(teams[0]).toMatchObject({
      team: 'Sales',
      value: 0.02,
      waitingTime: { value: 98, bound: 'exact' },
      processTime: { value: 2 },
      count: 2,
    });
    expect(teams[1]).toMatchObject({ team: 'Billing', value: 0, waitingTime: { value: 5 }, touchpoints: ['t3'] });
    expect(teams).toHaveLength(2);
  });
});
