import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, rated, readingsOf, type Sketch } from '../../../testing/fixtures/journey-of';
import type { ReadingsByTouchpoint } from '../facts/readings';
import { analyseJourney } from './analyse';

const figuresOf = (steps: readonly Sketch[], blindSpotFrom = 1) =>
  analyseJourney(journeyOf(steps), contextOf({ blindSpotFrom }));

describe('expectation gap', () => {
  it('is experience − expectation, weighted by importance', () => {
    const { expectations } = figuresOf([
      { expectation: rated(4), experience: rated(2), importance: 5 },
      { expectation: rated(3), experience: rated(4), importance: 1 },
      { expectation: rated(3), experience: rated(3.5) },
      { expectation: rated(3) },
    ]);
    expect(expectations.gaps.map(({ gap, weighted }) => [gap, weighted])).toEqual([
      [-2, -10],
      [1, 1],
      [0.5, null],
    ]);
    expect(expectations.weighted).toMatchObject({ value: -1.5, touchpoints: ['t1', 't2'], unknown: ['t3'] });
    expect(expectations.mean).toMatchObject({ unknown: ['t4'] });
    expect(expectations.unmet).toMatchObject({ value: 1, touchpoints: ['t1'] });
  });

  it('rests on the smaller number of answers', () => {
    const { expectations } = figuresOf([
      { expectation: rated(4, 2), experience: rated(2, 40) },
      { expectation: rated(4, 40), experience: rated(2, 5) },
      { expectation: rated(4, null), experience: rated(2, 40) },
      // Of one it is not told, but two answers are too few whatever the other is.
      { expectation: rated(4, null), experience: rated(2, 2) },
    ]);
    expect(expectations.gaps.map(({ n }) => n)).toEqual([2, 5, null, 2]);
  });

  it('is unknown without ratings', () => {
    expect(figuresOf([{ experience: rated(3) }]).expectations.weighted.value).toBeNull();
  });
});

describe('expectation treadmill', () => {
  const on = (date: string, mean: number, n: number | null = 10) => ({ mean, n, source: '', date });
  const risesOf = (steps: readonly Sketch[], readings: ReadingsByTouchpoint) =>
    analyseJourney(journeyOf(steps), contextOf({ readings })).treadmill;

  it('is the expectation of one touchpoint rising between two dates, while the experience was at or above it', () => {
    const readings = readingsOf('expectation', {
      t1: [['2024-03-01', 3]],
      t2: [['2024-03-01', 3]],
      t3: [['2024-03-01', 4]],
    });
    const experience = on('2025-01-10', 3.4, 12);
    const { rises, count } = risesOf(
      [
        // From 3 to 3.6, and what was delivered meanwhile was 3.4: at least the 3 that was expected.
        { expectation: on('2025-03-01', 3.6, 8), experience },
        // It rose although it was not met: 2.9 is below 3.
        { expectation: on('2025-03-01', 4), experience: on('2025-01-10', 2.9) },
        // It fell.
        { expectation: on('2025-03-01', 3), experience: on('2025-01-10', 5) },
        // Measured once only, however large the difference to its neighbours.
        { expectation: on('2025-03-01', 5), experience: on('2025-01-10', 5) },
        {},
      ],
      readings,
    );
    expect(rises).toMatchObject([
      {
        touchpoint: 't1',
        from: { date: '2024-03-01', value: 3 },
        to: { date: '2025-03-01', value: 3.6 },
        rise: 0.6,
        experience: 3.4,
        n: 8,
      },
    ]);
    expect(count).toEqual({ value: 1, bound: 'atLeast', touchpoints: ['t1'], unknown: ['t4'] });
  });

  it('joins what rises again and again, and begins anew after a fall', () => {
    const readings = readingsOf('expectation', {
      t1: [
        ['2023-01-01', 2],
        ['2024-01-01', 2.5],
        ['2024-06-01', 3],
        ['2024-09-01', 2],
      ],
    });
    const steps = [{ expectation: on('2025-01-01', 2.2), experience: on('2024-12-01', 4) }];
    // 2 → 3 over three dates has no experience measured in it; 2 → 2.2 has one of 4.
    expect(risesOf(steps, readings).rises).toMatchObject([
      { from: { date: '2024-09-01' }, to: { date: '2025-01-01' }, rise: 0.2, experience: 4 },
    ]);
    const both = new Map([
      [
        't1',
        [...(readings.get('t1') ?? []), ...(readingsOf('experience', { t1: [['2024-02-01', 2]] }).get('t1') ?? [])],
      ],
    ]);
    expect(risesOf(steps, both).rises.map(({ rise }) => rise)).toEqual([1, 0.2]);
  });

  it('is unknown without dates, on one day, and where nothing was measured twice', () => {
    const undated = readingsOf('expectation', { t1: [['', 2]] });
    const steps = [{ expectation: on('2025-01-01', 4), experience: on('2025-01-01', 5) }];
    expect(risesOf(steps, undated).count).toMatchObject({ value: null, unknown: ['t1'] });
    const sameDay = readingsOf('expectation', { t1: [['2025-01-01', 2]] });
    expect(risesOf(steps, sameDay).count).toMatchObject({ value: null, unknown: ['t1'] });
    expect(risesOf([{}], new Map()).count).toMatchObject({ value: null, unknown: [] });
    expect(risesOf([], new Map()).count.value).toBeNull();
  });
});

describe('staleness', () => {
  const on = (date: string) => ({ mean: 3, n: 10, source: '', date });
  const staleOf = (steps: readonly Sketch[], today: string, staleAfterMonths: number | null = 12) =>
    analyseJourney(journeyOf(steps), contextOf({ today, staleAfterMonths })).staleness;

  it('counts what is older than the months set, of ratings, emotions and metrics alike, oldest first', () => {
    const metric = { name: 'NPS', unit: '', baseline: null, target: null, actual: 12, date: '2022-05-01' };
    const { stale, count, all, dated } = staleOf(
      [
        // Exactly twelve months is not older than twelve; a day more is.
        { experience: on('2025-06-30'), expectation: on('2025-06-29') },
        { emotion: 1, emotionDate: '2024-01-15', employeeEmotion: -1 },
        { metric },
        { staffBelief: on('2026-06-01') },
        {},
      ],
      '2026-06-30',
    );
    expect(stale.map(({ touchpoint, of }) => [touchpoint, of])).toEqual([
      ['t3', 'metric'],
      ['t2', 'emotion'],
      ['t1', 'expectation'],
    ]);
    // Of six measurements five have a date; what employees feel at t2 has none.
    expect([all, dated]).toEqual([6, 5]);
    expect(count).toEqual({ value: 3, bound: 'atLeast', touchpoints: ['t1', 't2', 't3'], unknown: ['t2'] });
  });

  it('never calls stale what has no date, and nothing where nobody asks or the project says never', () => {
    expect(staleOf([{ experience: on('') }], '2026-06-30').count).toMatchObject({ value: null, unknown: ['t1'] });
    expect(staleOf([{ experience: on('2020-01-01') }], '').stale).toEqual([]);
    expect(staleOf([{ experience: on('2020-01-01') }], '2026-06-30', null)).toMatchObject({
      stale: [],
      count: { value: null },
    });
    expect(staleOf([], '2026-06-30').count.value).toBeNull();
  });
});

describe('blind spots', () => {
  const verdicts = (steps: readonly Sketch[], from?: number) =>
    figuresOf(steps, from).blindSpots.spots.map(({ verdict }) => verdict);

  it('are flagged from the threshold on, binary fractions notwithstanding', () => {
    const steps = [
      { staffBelief: rated(4.2), experience: rated(3.2) },
      { staffBelief: rated(4.1), experience: rated(3.2) },
      { staffBelief: rated(3), experience: rated(4) },
    ];
    expect(verdicts(steps)).toEqual(['overestimate', 'agreed', 'underestimate']);
    expect(verdicts(steps, 0.9)).toEqual(['overestimate', 'overestimate', 'underestimate']);
    expect(figuresOf(steps).blindSpots.flagged).toMatchObject({ value: 1, touchpoints: ['t1'] });
  });

  it('get no verdict on fewer than three answers of either side, or where nobody counted them', () => {
    expect(
      verdicts([
        { staffBelief: rated(4, 6), experience: rated(2, 2) },
        { staffBelief: rated(4, 2), experience: rated(2, 6) },
        { staffBelief: rated(4, 3), experience: rated(2, 3) },
        { staffBelief: rated(4, null), experience: rated(2, 6) },
        { staffBelief: rated(4, 6), experience: rated(2, null) },
      ]),
    ).toEqual(['too-few', 'too-few', 'overestimate', 'answers-unknown', 'answers-unknown']);
  });

  it('are unknown without a customer rating, never a gap from zero', () => {
    const { blindSpots } = figuresOf([{ staffBelief: rated(4) }, {}]);
    expect(blindSpots.spots).toHaveLength(1);
    expect(blindSpots.spots[0]).toMatchObject({ gap: null, verdict: 'unrated' });
    expect(blindSpots.flagged).toMatchObject({ value: null, unknown: ['t1'] });
    expect(blindSpots.largest.value).toBeNull();
  });
});

describe('themes', () => {
  it('rank gap × importance over blind spots and unmet expectations, on the smaller n', () => {
    const { themes } = figuresOf([
      // t1: 4 − 3 = 1, × 5 = 5.
      { staffBelief: rated(4), experience: rated(3, 8), importance: 5 },
      // t2: 5 − 2 = 3, × 2 = 6; the expectation of 4 customers is what it rests on.
      { expectation: rated(5, 4), experience: rated(2), importance: 2 },
      // t3: blind spot 4 − 2 = 2, unmet 5 − 2 = 3: the larger one, × 3 = 9.
      { staffBelief: rated(4), experience: rated(2), expectation: rated(5), importance: 3 },
      // t4: 4, and nobody said how important it is.
      { staffBelief: rated(5), experience: rated(1) },
      // t5, t6: two answers on one side.
      { staffBelief: rated(5), experience: rated(1, 2), importance: 5 },
      { expectation: rated(5, 2), experience: rated(2), importance: 5 },
      // t7: 5 × 1 = 5, equal to t1 and later; t8: n not told; t9: not told of one side, too few on the other.
      { expectation: rated(5), experience: rated(4), importance: 5 },
      { expectation: rated(5, null), experience: rated(2), importance: 5 },
      { expectation: rated(5, null), experience: rated(2, 2), importance: 5 },
    ]);
    expect(themes.ranked.map(({ touchpoint, because, score, n }) => [touchpoint, because, score, n])).toEqual([
      ['t3', 'unmet-expectation', 9, 10],
      ['t2', 'unmet-expectation', 6, 4],
      ['t1', 'blind-spot', 5, 8],
      ['t7', 'unmet-expectation', 5, 10],
    ]);
    expect(themes.withoutImportance).toEqual(['t4']);
    expect(themes.uncounted).toEqual(['t8']);
  });
});

describe('evidence', () => {
  const sharesOf = ({ evidence }: ReturnType<typeof figuresOf>) =>
    evidence.shares.map(({ level, ratings, sections, share }) => [level, ratings, sections, share]);

  it('is four shares of all ratings and emotions, those of personas too', () => {
    // Assumption: t1 with 2. Measured: t2 with 2 and one of a persona. Not told: t3 with 1. t4 has nothing to rest on it.
    const figures = figuresOf([
      { evidence: 'assumption', emotion: 1, experience: rated(3) },
      { evidence: 'measured', emotion: 1, employeeEmotion: 0, emotionByPersona: [{ persona: 'aino', emotion: -1 }] },
      { emotion: 0 },
      { evidence: 'assumption' },
    ]);
    expect(sharesOf(figures)).toEqual([
      ['measured', 3, 0, 3 / 6],
      ['observed', 0, 0, 0],
      ['assumption', 2, 0, 2 / 6],
      [null, 1, 0, 1 / 6],
    ]);
    // 2 assumed + 1 not told, of 6.
    expect(figures.evidence).toMatchObject({
      all: 6,
      unsure: { value: 3 / 6, touchpoints: ['t1', 't3'], unknown: [] },
    });
  });

  it('does not become certain by being silent: 1 measured and 99 not told are 1 %', () => {
    const untold = Array.from({ length: 99 }, (): Sketch => ({ emotion: 1 }));
    const { evidence } = figuresOf([{ evidence: 'measured', emotion: 1 }, ...untold]);
    expect(evidence.shares.map(({ share }) => share)).toEqual([0.01, 0, 0, 0.99]);
    expect(evidence.unsure.value).toBe(0.99);
  });

  it('counts the sections of the personas that the journey concerns, and of no others', () => {
    const context = contextOf({
      sheets: new Map([
        ['aino', ['measured', 'assumption', 'assumption']],
        ['petri', ['observed']],
        ['elsewhere', ['assumption']],
      ]),
    });
    const sketches: readonly Sketch[] = [
      { evidence: 'observed', emotion: 1, personas: ['aino'] },
      { evidence: 'observed', emotionByPersona: [{ persona: 'petri', emotion: 1 }] },
    ];
    const { evidence } = analyseJourney(journeyOf(sketches), context);
    // Two emotions and four sections: 1 measured, 2 + 1 observed, 2 assumed.
    expect(evidence.shares.map(({ ratings, sections }) => [ratings, sections])).toEqual([
      [0, 1],
      [2, 1],
      [0, 2],
      [0, 0],
    ]);
    expect(evidence.unsure.value).toBe(2 / 6);
    expect(evidence.shares[2]?.personas).toEqual(['aino']);
  });

  it('is unknown where there is nothing to rest on it, and all unsure where nobody told', () => {
    expect(figuresOf([{}]).evidence).toMatchObject({ all: 0, unsure: { value: null } });
    expect(figuresOf([{ emotion: 1 }]).evidence.unsure.value).toBe(1);
  });
});
