import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, type Sketch, teamsOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

const teams = teamsOf('Sales', 'Billing', 'Repair Oy');
const figuresOf = (steps: readonly Sketch[]) => analyseJourney(journeyOf(steps), contextOf({ teams }));

describe('handoffs', () => {
  it('are counted where adjacent teams differ, one without a team skipped over', () => {
    const { handoffs } = figuresOf([
      { team: 'Sales', emotion: 1 },
      { team: 'Sales', emotion: 1 },
      {},
      { team: 'Billing', hours: [4, 1], emotion: -1 },
      { team: 'Sales', hours: [2, 1] },
    ]);
    expect(handoffs.count).toMatchObject({ value: 2, touchpoints: ['t2', 't4', 't5'], unknown: ['t3'] });
    expect(handoffs.seams[0]).toEqual({
      from: 't2',
      to: 't4',
      fromTeam: 'Sales',
      toTeam: 'Billing',
      waiting: 4,
      emotionChange: -2,
    });
    expect(handoffs.seams[1]?.emotionChange).toBeNull();
    expect(handoffs.waiting).toMatchObject({ value: 6, touchpoints: ['t4', 't5'] });
    expect(handoffs.waitingShare.value).toBe(1);
  });

  it('look, in a parallel column, at the one that counts for time', () => {
    const { handoffs } = figuresOf([
      { team: 'Sales', hours: [0, 1] },
      { team: 'Sales', hours: [0, 1] },
      { team: 'Billing', hours: [0, 9], withPrevious: true },
      { team: 'Billing', hours: [0, 1] },
    ]);
    expect(handoffs.seams.map(({ from, to }) => [from, to])).toEqual([['t1', 't3']]);
  });

  it('gather into a matrix with count, waiting and mean change of emotion', () => {
    const { handoffs } = figuresOf([
      { team: 'Sales', emotion: 0 },
      { team: 'Billing', hours: [1, 0], emotion: -2 },
      { team: 'Sales', emotion: 0 },
      { team: 'Billing', hours: [2, 0], emotion: -1 },
    ]);
    expect(handoffs.matrix).toHaveLength(2);
    expect(handoffs.matrix[0]).toEqual({
      fromTeam: 'Sales',
      toTeam: 'Billing',
      count: 2,
      waiting: 3,
      emotionChange: -1.5,
      touchpoints: ['t1', 't2', 't3', 't4'],
    });
    expect(handoffs.matrix[1]?.waiting).toBeNull();
  });

  it('treat a team that was removed as none, and say nothing where no team is named', () => {
    expect(figuresOf([{ team: 'Sales' }, { team: 'gone' }, { team: 'Sales' }]).handoffs.count.value).toBe(0);
    expect(figuresOf([{}, {}]).handoffs.count.value).toBeNull();
  });
});

describe('digital to physical seams', () => {
  it('are where the path leaves a digital channel', () => {
    const { channelSeams } = figuresOf([
      { channel: 'web' },
      { channel: '' },
      { channel: 'phone' },
      { channel: 'own thing' },
      { channel: 'app' },
    ]);
    expect(channelSeams.count).toMatchObject({ value: 1, touchpoints: ['t1', 't3'], unknown: ['t2', 't4'] });
    expect(figuresOf([{ channel: 'web' }]).channelSeams.count.value).toBeNull();
  });
});

describe('ownership', () => {
  it('finds touchpoints without a team and what subcontractors carry unmeasured', () => {
    const { ownership } = figuresOf([
      { team: 'Sales', hours: [0, 6], emotion: -1 },
      { team: 'Repair Oy', hours: [1, 1], emotion: -2 },
      {
        team: 'Repair Oy',
        hours: [0, 0],
        emotion: 1,
        metric: { name: 'CES', unit: '', baseline: null, target: null, actual: null },
      },
      { emotion: -1 },
    ]);
    expect(ownership.withoutTeam).toMatchObject({ value: 1, touchpoints: ['t4'] });
    expect(ownership.subcontractedCount.value).toBe(0.5);
    expect(ownership.subcontractedTime.value).toBe(0.25);
    expect(ownership.subcontractedNegative).toMatchObject({ value: 0.5, touchpoints: ['t2'] });
    expect(ownership.subcontractedUnmeasured).toMatchObject({ value: 1, touchpoints: ['t2'] });
  });

  it('wants exactly one owner of the whole', () => {
    const owners = (owner: string) => analyseJourney(journeyOf([{}]), contextOf({ owner })).ownership.owners;
    expect(owners('  ')).toEqual([]);
    expect(owners('Anna Virtanen')).toEqual(['Anna Virtanen']);
    for (const both of ['Anna, Mikko', 'Anna & Mikko', 'Anna / Mikko', 'Anna and Mikko', 'Anna ja Mikko'])
      expect(owners(both)).toEqual(['Anna', 'Mikko']);
    expect(owners('Anja Sandström')).toEqual(['Anja Sandström']);
  });
});
