/** One journey computed by hand, every figure of it: mixed units, a parallel column, a loop, gaps, a subcontractor. */
import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, loopOf, rated, type Sketch } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';
import { type Figure, sumFigure } from './figure';

const metric = { name: 'CSAT', unit: '', baseline: null, target: null, actual: 4, date: '2026-05-01' };
const wd = (amount: number) => ({ amount, unit: 'wd' as const });
const h = (amount: number) => ({ amount, unit: 'h' as const });
const min = (amount: number) => ({ amount, unit: 'min' as const });

const BEFORE: readonly Sketch[] = [
  // t1: 30 min.
  {
    team: 'sales',
    layer: 'frontstage',
    channel: 'web',
    processTime: min(30),
    value: 'value',
    valueByCustomer: 'value',
    emotion: 1,
    employeeEmotion: 1,
    completeAccurate: 90,
    evidence: 'measured',
  },
  // t2: waits a working day of 8 h, works 1 h.
  {
    team: 'billing',
    layer: 'frontstage',
    channel: 'phone',
    waitTime: wd(1),
    processTime: h(1),
    value: 'waste',
    waste: ['handoff', 'waiting'],
    valueByCustomer: 'value',
    emotion: -1,
    completeAccurate: 80,
    failure: true,
    recoveredBy: 't5',
    evidence: 'assumption',
  },
  // t3, beside t2: 4 h, so t2 counts for time; nobody has classed it.
  { team: 'sales', processTime: h(4), withPrevious: true, emotion: 2 },
];
const DURING: readonly Sketch[] = [
  // t4: a day of the customer's time, no work known, no team.
  { waitTime: { amount: 1, unit: 'd' }, waste: ['waiting'], emotion: -2, evidence: 'assumption' },
  // t5: the subcontractor, 1.5 h, not classed.
  {
    team: 'repair',
    layer: 'frontstage',
    channel: 'home',
    processTime: min(90),
    emotion: 1,
    expectation: rated(4),
    experience: rated(2.5, 5),
    staffBelief: rated(4.5, 3),
    importance: 4,
    momentOfTruth: true,
  },
  // t6: two answers only; the subcontractor's other one is measured.
  {
    team: 'repair',
    layer: 'frontstage',
    channel: 'app',
    waitTime: h(2),
    processTime: h(3),
    value: 'value',
    valueByCustomer: 'waste',
    emotion: 2,
    expectation: rated(2),
    experience: rated(3, 2),
    staffBelief: rated(5),
    importance: 2,
    metric,
  },
  // t7: nothing is known of it but who does it.
  { team: 'sales', layer: 'frontstage', channel: 'shop' },
];

const figures = analyseJourney(
  journeyOf(BEFORE, DURING),
  contextOf({
    teams: [
      { id: 'sales', name: 'Sales', subcontractor: false },
      { id: 'billing', name: 'Billing', subcontractor: false },
      { id: 'repair', name: 'Repair Oy', subcontractor: true },
    ],
    connectors: [loopOf('t2', 't1', { wait: min(30) })],
    workdayHours: 8,
  }),
);

describe('the worked example', () => {
  it('adds times along the axis: t1, t2, t4, t5, t6 of t1 … t7', () => {
    const { time } = figures;
    // 0.5 + 1 + 1.5 + 3
    // t3 might wait so long that it counts instead of t2; then its 4 h of work do instead of 1 h.
    expect(time.processTime).toMatchObject({ value: 6, bound: 'atLeast', unknown: ['t3', 't4', 't7'] });
    expect(time.processTime.touchpoints).toEqual(['t1', 't2', 't5', 't6']);
    // 8 + 24 + 2. If t3 counted, its waiting would be in it instead of the 8 h, and nobody knows how much that is.
    expect(time.waitingTime).toMatchObject({ value: 34, bound: 'partial', unknown: ['t1', 't3', 't5', 't7'] });
    // 0.5 + 9 + 24 + 1.5 + 5, with the half of t1, t4 and t5 that is known.
    expect(time.leadTime).toMatchObject({ value: 40, bound: 'atLeast', unknown: ['t1', 't3', 't4', 't5', 't7'] });
    // Unknown work would lift 6 ÷ 40, unknown waiting would lower it.
    expect(time.activityRatio).toMatchObject({ value: null, touchpoints: ['t1', 't2', 't4', 't5', 't6'] });
  });

  it('tells flow efficiency with its lowest and highest possible value', () => {
    // Value: t1 0.5 + t6 3, all known; whatever is unknown lowers it. Undecided on the axis: t4, t5 1.5, t7; as t4 and t7 have
    // no work known, nobody knows how much value there could be.
    expect(figures.flow).toMatchObject({
      value: 3.5 / 40,
      bound: 'atMost',
      low: 3.5 / 40,
      high: null,
      touchpoints: ['t1', 't6'],
      undecided: ['t4', 't5', 't7'],
    });
  });

  it('divides sums for a team, parallel work and received waiting included', () => {
    const flow = new Map(figures.flowByTeam.map((row) => [row.team, row]));
    // Sales: t1 0.5 of value in 0.5 + 4 h; t3 could be value as well, and t7, which has no time.
    expect(flow.get('sales')).toMatchObject({
      value: 0.5 / 4.5,
      bound: 'atMost',
      high: null,
      processTime: { value: 4.5, bound: 'atLeast', unknown: ['t7'] },
      waitingTime: { value: null, unknown: ['t1', 't3', 't7'] },
      count: 3,
    });
    // Nothing of billing's is value, whatever else is unknown.
    expect(flow.get('billing')).toMatchObject({
      value: 0,
      bound: 'exact',
      processTime: { value: 1, bound: 'exact' },
      waitingTime: { value: 8 },
    });
    // Repair: 3 of value in 1.5 + 2 + 3. The mean of 0 % and 60 % would be 30 %. t5 has no waiting told.
    expect(flow.get('repair')).toMatchObject({
      value: 3 / 6.5,
      bound: 'atMost',
      high: 4.5 / 6.5,
      waitingTime: { value: 2, bound: 'atLeast', unknown: ['t5'] },
    });
  });

  it('multiplies %C&A, and expects the loop to be gone through by those it sends back', () => {
    expect(figures.rolledCompleteAccurate.value).toBeCloseTo(0.72, 12);
    expect(figures.rolledCompleteAccurate.bound).toBe('atMost');
    // t1: 0.1 × 0.5. The loop from t2 to t1: 0.2 × (0.5 + 0.5 + 9), which takes all of the 20 % that t2 gets wrong.
    expect(figures.rework.items.map(({ touchpoint, hours }) => [touchpoint, hours.value?.toFixed(9)])).toEqual([
      ['t1', '0.050000000'],
      ['t2', '2.000000000'],
    ]);
    // t1 has no waiting told; of t3 … t7 nobody has said what is right the first time.
    expect(figures.rework.total).toMatchObject({
      bound: 'atLeast',
      touchpoints: ['t1', 't2'],
      unknown: ['t1', 't3', 't4', 't5', 't6', 't7'],
    });
    expect(figures.rework.leadTimeWithRework.value).toBeCloseTo(42.05, 9);
  });

  it('hands over from sales to billing, over t4 to repair, and back to sales', () => {
    const { handoffs } = figures;
    expect(handoffs.count).toMatchObject({ value: 3, touchpoints: ['t1', 't2', 't5', 't6', 't7'], unknown: ['t4'] });
    expect(handoffs.matrix).toEqual([
      {
        fromTeam: 'sales',
        toTeam: 'billing',
        count: 1,
        waiting: sumFigure(8, ['t2']),
        emotionChange: -2,
        touchpoints: ['t1', 't2'],
      },
      // The day before t4, which no team carries, is waiting between the two.
      {
        fromTeam: 'billing',
        toTeam: 'repair',
        count: 1,
        waiting: sumFigure(24, ['t4'], ['t5']),
        emotionChange: 2,
        touchpoints: ['t2', 't4', 't5'],
      },
      {
        fromTeam: 'repair',
        toTeam: 'sales',
        count: 1,
        waiting: sumFigure(null, [], ['t7']),
        emotionChange: null,
        touchpoints: ['t6', 't7'],
      },
    ]);
    // 32 ÷ 34 of what is known; t5 and t7 wait at a seam, t1 does not, and of none is it known how long.
    expect(handoffs.waitingShare).toMatchObject({ value: null, unknown: ['t1', 't5', 't7'] });
    expect(handoffs.emotionChange.value).toBe(0);
  });

  it('leaves the digital for a person twice', () => {
    // web → phone (t1 → t2), then home (t5), app (t6) → shop (t7).
    expect(figures.channelSeams.seams.map(({ from, to, emotionChange }) => [from, to, emotionChange])).toEqual([
      ['t1', 't2', -2],
      ['t6', 't7', null],
    ]);
  });

  it('counts waste by kind and time, one with two kinds in both', () => {
    expect(figures.waste.byKind.map(({ kind, count, time }) => [kind, count, time.value])).toEqual([
      ['handoff', 1, 9],
      ['waiting', 2, 33],
    ]);
    expect(figures.waste.time.value).toBe(33);
    expect(figures.waste.count).toMatchObject({ value: 2, touchpoints: ['t2', 't4'] });
    expect(figures.waste.byClass.map(({ value, count }) => [value, count])).toEqual([
      ['value', 2],
      ['necessary', 0],
      ['waste', 1],
      [null, 4],
    ]);
  });

  it('feels +0.5 on the whole, and remembers the later of the two most intense moments', () => {
    const { emotion } = figures;
    expect(emotion.mean).toMatchObject({ value: 0.5, unknown: ['t7'] });
    // |2| at t3, t4 and t6: t6 is the latest, and the last that is known.
    expect(emotion.peakEnd).toMatchObject({ value: 2, touchpoints: ['t6'] });
    expect(emotion.lowest).toMatchObject({ value: -2, touchpoints: ['t4'] });
    expect(emotion.byStage.map(({ mean, change }) => [mean.value?.toFixed(4), change.value])).toEqual([
      ['0.6667', 1],
      ['0.3333', 4],
    ]);
    expect(figures.byStage.map(({ touchpoints, time }) => [touchpoints.length, time.leadTime.value])).toEqual([
      [3, 9.5],
      [4, 30.5],
    ]);
  });

  it('weighs gaps by importance, and gives no verdict on two answers', () => {
    // t5: 2.5 − 4 = −1.5 × 4; t6: 3 − 2 = 1 × 2. (−6 + 2) ÷ 6
    expect(figures.expectations.weighted.value).toBeCloseTo(-4 / 6, 12);
    expect(figures.expectations.unmet).toMatchObject({ value: 1, touchpoints: ['t5'] });
    expect(figures.blindSpots.spots.map(({ touchpoint, gap, verdict }) => [touchpoint, gap, verdict])).toEqual([
      ['t5', 2, 'overestimate'],
      ['t6', 2, 'too-few'],
    ]);
    expect(figures.themes.ranked).toMatchObject([{ touchpoint: 't5', because: 'blind-spot', gap: 2, score: 8 }]);
    // No expectation was measured twice.
    expect(figures.treadmill.count).toMatchObject({ value: null, unknown: ['t5', 't6'] });
  });

  it('sees what the subcontractor carries, and which of it is not measured', () => {
    const { ownership } = figures;
    expect(ownership.owner).toEqual({ by: 'nobody', name: '' });
    expect(ownership.withoutTeam).toMatchObject({ value: 1, touchpoints: ['t4'] });
    expect(ownership.subcontractedCount.value).toBe(2 / 7);
    // 6.5 of 0.5 + 9 + 4 + 24 + 1.5 + 5 h, parallel work included.
    // t5 and t4 (which may be theirs) could lift it, t1, t3 and t7 lower it.
    expect(ownership.subcontractedTime).toMatchObject({ value: null, unknown: ['t1', 't3', 't4', 't5', 't7'] });
    expect(ownership.subcontractedNegative.value).toBe(0);
    expect(ownership.subcontractedUnmeasured).toMatchObject({ value: 1, touchpoints: ['t5'] });
  });

  it('rests on what is assumed or not told for eleven of thirteen ratings', () => {
    // Measured: t1, both emotions. Assumed: t2, t4. Not told: t3; t5 and t6 with four each.
    expect(figures.evidence.shares.map(({ ratings }) => ratings)).toEqual([2, 0, 2, 9]);
    expect(figures.evidence.unsure).toMatchObject({ value: 11 / 13, touchpoints: ['t2', 't3', 't4', 't5', 't6'] });
  });

  it('lifts by two where the failure is put right, and finds who disagrees on value', () => {
    expect(figures.recovery.lift).toMatchObject({ value: 2, touchpoints: ['t2', 't5'] });
    expect(figures.recovery.good).toMatchObject({ value: 1, touchpoints: ['t2', 't5'] });
    expect(figures.recovery.unrecovered.value).toBe(0);
    expect(figures.disagreements).toMatchObject({ customerSaysValue: ['t2'], customerSaysWaste: ['t6'] });
    expect(figures.disagreements.count.value).toBe(2);
  });

  it('names the touchpoints behind every figure that is neither unknown nor nought', () => {
    const open: string[] = [];
    let figuresSeen = 0;
    const look = (found: unknown, path: string): void => {
      if (typeof found !== 'object' || found === null) return;
      if ('value' in found && 'touchpoints' in found && 'unknown' in found) {
        const { value, touchpoints, unknown } = found as Figure;
        figuresSeen++;
        if (value !== null && value !== 0 && touchpoints.length === 0) open.push(path);
        if (value === null && touchpoints.length > 0 && unknown.length === 0) open.push(`${path} (unknown)`);
      }
      for (const [name, inner] of Object.entries(found)) look(inner, `${path}.${name}`);
    };
    look(figures, 'figures');
    expect(figuresSeen).toBeGreaterThan(40);
    expect(open).toEqual([]);
  });
});

describe('a parallel column', () => {
  it('is counted by the first of equals', () => {
    const { time, handoffs } = analyseJourney(
      journeyOf([
        { team: 'a', hours: [1, 2] },
        { team: 'b', hours: [2, 1], withPrevious: true },
        { team: 'a', hours: [0, 1] },
      ]),
      contextOf({
        teams: [
          { id: 'a', name: '', subcontractor: false },
          { id: 'b', name: '', subcontractor: false },
        ],
      }),
    );
    expect(time.leadTime.touchpoints).toEqual(['t1', 't3']);
    expect(time.processTime.value).toBe(3);
    expect(handoffs.count.value).toBe(0);
  });
});
