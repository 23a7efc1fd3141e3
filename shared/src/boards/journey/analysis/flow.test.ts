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
    expect(teams[0]).toMatchObject({ team: 'Sales', value: 0.02, waitingTime: 98, processTime: 2, count: 2 });
    expect(teams[1]).toMatchObject({ team: 'Billing', value: 0, waitingTime: 5, touchpoints: ['t3'] });
    expect(teams).toHaveLength(2);
  });
});
