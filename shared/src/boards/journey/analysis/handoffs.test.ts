import { describe, expect, it } from 'vitest';
import type { ChannelNatures } from '../../../kernel/project';
import { contextOf, journeyOf, type Sketch, teamsOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';
import { sumFigure } from './figure';

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
      waitedDays: 4 / 24,
      waited: ['t4'],
      unwaited: ['t3'],
      emotionChange: -2,
      felt: ['t2', 't4'],
    });
    expect(handoffs.seams[1]?.emotionChange).toBeNull();
    // t4 4 h and t5 2 h; how long t3 between the two teams waits is unknown.
    expect(handoffs.waiting).toMatchObject({ value: 6, bound: 'atLeast', touchpoints: ['t4', 't5'], unknown: ['t3'] });
    // t1 and t2 wait at no seam, t3 does: the share can be anything.
    expect(handoffs.waitingShare).toMatchObject({ value: null, unknown: ['t1', 't2', 't3'] });
    // t3 may belong to a third team.
    expect(handoffs.count.bound).toBe('atLeast');
  });

  it('have a share of all waiting: at most where waiting elsewhere is unknown, at least where it is at a seam', () => {
    const share = (elsewhere: number | null, seam: number | null) =>
      figuresOf([
        { team: 'Sales', hours: [elsewhere, 1] },
        { team: 'Sales', hours: [2, 1] },
        { team: 'Billing', hours: [4, 1] },
        { team: 'Sales', hours: [seam, 1] },
      ]).handoffs.waitingShare;
    // (4 + 2) ÷ (2 + 2 + 4 + 2)
    expect(share(2, 2)).toMatchObject({ value: 0.6, bound: 'exact' });
    expect(share(null, 2)).toMatchObject({ value: 6 / 8, bound: 'atMost', unknown: ['t1'] });
    expect(share(2, null)).toMatchObject({ value: 4 / 8, bound: 'atLeast', unknown: ['t4'] });
  });

  it('take all waiting between the two teams, that of the customer’s own steps too', () => {
    const { handoffs } = figuresOf([
      { team: 'Sales', hours: [0, 1] },
      { layer: 'customer', hours: [672, 0] },
      { layer: 'customer' },
      { team: 'Billing', hours: [2, 1] },
      { layer: 'customer', hours: [5, 0] },
      { team: 'Billing', hours: [1, 1] },
    ]);
    expect(handoffs.seams).toMatchObject([
      { from: 't1', to: 't4', waiting: 674, waited: ['t2', 't4'], unwaited: ['t3'] },
    ]);
    expect(handoffs.waiting).toMatchObject({ value: 674, touchpoints: ['t2', 't4'], unknown: ['t3'] });
    expect(handoffs.waitingShare).toMatchObject({ value: 674 / 680, bound: 'atLeast', unknown: ['t3'] });
    expect(handoffs.matrix).toMatchObject([
      { waiting: { value: 674, bound: 'atLeast' }, touchpoints: ['t1', 't2', 't4'] },
    ]);
    // Customers do their own steps: no team is missing there.
    expect(handoffs.count.unknown).toEqual([]);
  });

  it('change the emotion from the last touchpoint felt before to the first felt after', () => {
    const { handoffs } = figuresOf([
      { layer: 'customer', emotion: 1 },
      { team: 'Sales' },
      { layer: 'customer', emotion: -2 },
      { team: 'Billing' },
      { team: 'Sales', hours: [1, 1] },
      { layer: 'customer', emotion: -1, withPrevious: true },
    ]);
    expect(handoffs.seams.map(({ felt, emotionChange }) => [felt, emotionChange])).toEqual([
      [['t1', 't6'], -2],
      [['t3', 't6'], 1],
    ]);
    expect(handoffs.emotionChange).toMatchObject({ value: -0.5, touchpoints: ['t1', 't6', 't3'], unknown: [] });
    expect(figuresOf([{ team: 'Sales' }, { team: 'Billing', emotion: 1 }]).handoffs.emotionChange.value).toBeNull();
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
      waiting: sumFigure(3, ['t2', 't4']),
      emotionChange: -1.5,
      touchpoints: ['t1', 't2', 't3', 't4'],
    });
    expect(handoffs.matrix[1]?.waiting).toMatchObject({ value: null, unknown: ['t3'] });
  });

  it('treat a team that was removed as none, and say nothing where no team is named', () => {
    expect(figuresOf([{ team: 'Sales' }, { team: 'gone' }, { team: 'Sales' }]).handoffs.count.value).toBe(0);
    expect(figuresOf([{}, {}]).handoffs.count.value).toBeNull();
  });
});

describe('digital to physical seams', () => {
  const customer = { layer: 'customer' } as const;
  const seamsOf = (...sketches: readonly Sketch[]) => figuresOf(sketches).channelSeams;

  it('are where the customer’s path leaves a digital channel, with all waiting on the way and the fall', () => {
    const { seams, count } = seamsOf(
      { ...customer, channel: 'app', emotion: 1 },
      // What systems and staff do in between is no contact, but the customer waits for it.
      { layer: 'support', channel: 'system', hours: [6, 1] },
      { layer: 'backstage', channel: 'email' },
      { ...customer, channel: 'home', hours: [15, 0] },
      { layer: 'frontstage', channel: 'home', emotion: -2 },
    );
    // 6 + unknown + 15 h; from the app (+1) to the first felt after (−2).
    expect(seams).toEqual([
      {
        from: 't1',
        to: 't4',
        fromChannel: 'app',
        toChannel: 'home',
        waiting: 21,
        waited: ['t2', 't4'],
        unwaited: ['t3'],
        emotionChange: -3,
        felt: ['t1', 't5'],
      },
    ]);
    expect(count).toEqual({ value: 1, bound: 'exact', touchpoints: ['t1', 't4'], unknown: [] });
  });

  it('skip what has no channel, one of unknown nature, or no layer, and name it', () => {
    const { count } = seamsOf(
      { ...customer, channel: 'web' },
      { ...customer, channel: '' },
      { channel: 'phone' },
      { ...customer, channel: 'own thing' },
      { ...customer, channel: 'app' },
    );
    expect(count).toEqual({ value: 0, bound: 'atLeast', touchpoints: [], unknown: ['t2', 't3', 't4'] });
    expect(seamsOf({ ...customer, channel: 'web' }).count.value).toBeNull();
    expect(seamsOf().count.value).toBeNull();
  });

  it('lie between what the customer takes part in: a step of staff is no contact, a system has no nature', () => {
    expect(seamsOf({ layer: 'backstage', channel: 'web' }, { ...customer, channel: 'phone' }).count.value).toBeNull();
    expect(seamsOf({ ...customer, channel: 'system' }, { ...customer, channel: 'phone' }).count.value).toBeNull();
    const through = seamsOf(
      { ...customer, channel: 'web' },
      { ...customer, channel: 'system' },
      { ...customer, channel: 'letter' },
    );
    expect(through.seams.map(({ from, to }) => [from, to])).toEqual([['t1', 't3']]);
  });

  it('lead to meeting somebody, too, as people call it, or as they set it for the channel', () => {
    for (const channel of ['In person', 'Kasvokkain'])
      expect(seamsOf({ ...customer, channel: 'web' }, { ...customer, channel }).count.value).toBe(1);
    const journey = journeyOf([
      { ...customer, channel: 'Chatbot' },
      { ...customer, channel: 'phone' },
    ]);
    const withNatures = (channelNatures: ChannelNatures) =>
      analyseJourney(journey, contextOf({ channelNatures })).channelSeams.count;
    expect(withNatures({}).value).toBeNull();
    expect(withNatures({ Chatbot: 'digital' }).value).toBe(1);
    // What is set wins over what the channel is known as: calls over the net.
    expect(withNatures({ Chatbot: 'digital', phone: 'digital' }).value).toBe(0);
  });

  it('take of a parallel column the contact that counts for time, and its waiting', () => {
    const { seams } = seamsOf(
      { ...customer, channel: 'web', hours: [0, 1] },
      { ...customer, channel: 'app', hours: [1, 1] },
      { ...customer, channel: 'phone', hours: [5, 1], withPrevious: true },
      { layer: 'backstage', hours: [9, 1], withPrevious: true },
    );
    // The backstage step takes longest and is no contact; of the two contacts the first stands for the column.
    expect(seams).toEqual([]);
    const longest = seamsOf(
      { ...customer, channel: 'web' },
      { ...customer, channel: 'app', hours: [1, 1] },
      { ...customer, channel: 'phone', hours: [5, 1], withPrevious: true },
    );
    expect(longest.seams).toMatchObject([{ from: 't1', to: 't3', waiting: 5 }]);
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
        metric: { name: 'CES', unit: '', baseline: null, target: null, actual: 3, date: '2026-05-01' },
      },
      { emotion: -1 },
    ]);
    expect(ownership.withoutTeam).toMatchObject({ value: 1, touchpoints: ['t4'] });
    expect(ownership.subcontractedCount.value).toBe(0.5);
    expect(ownership.subcontractedTime.value).toBe(0.25);
    expect(ownership.subcontractedNegative).toMatchObject({ value: 0.5, touchpoints: ['t2'] });
    expect(ownership.subcontractedUnmeasured).toMatchObject({ value: 1, touchpoints: ['t2'] });
  });

  it('calls measured only what has a value and its day', () => {
    const metric = { name: 'CES', unit: '', baseline: null, target: null, actual: null, date: '' };
    const { ownership } = figuresOf(
      [
        null,
        metric,
        { ...metric, target: 4 },
        { ...metric, target: 4, actual: 3 },
        { ...metric, actual: 3, date: '2026-05-01' },
        { ...metric, name: '', actual: 3, date: '2026-05-01' },
      ].map((one) => ({ team: 'Repair Oy', metric: one })),
    );
    // None, named, with a target, of an unknown day, without a name: only t5 is measured.
    expect(ownership.subcontractedUnmeasured).toMatchObject({ value: 5, touchpoints: ['t1', 't2', 't3', 't4', 't6'] });
  });

  it('misses no team at what customers do themselves', () => {
    const { ownership } = figuresOf([
      { layer: 'customer' },
      { layer: 'frontstage' },
      { layer: 'backstage', team: 'Sales' },
      { layer: 'support' },
      {},
    ]);
    expect(ownership.withoutTeam).toMatchObject({ value: 3, touchpoints: ['t2', 't4', 't5'] });
  });
});
