import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, rated, type Sketch } from '../../../testing/fixtures/journey-of';
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

  it('is unknown without ratings', () => {
    expect(figuresOf([{ experience: rated(3) }]).expectations.weighted.value).toBeNull();
  });
});

describe('expectation treadmill', () => {
  it('turns where over-delivery follows over-delivery', () => {
    const over = (expectation: number): Sketch => ({ expectation: rated(expectation), experience: rated(5) });
    const { treadmill } = figuresOf([over(3), {}, over(4), { expectation: rated(4), experience: rated(4) }, over(3)]);
    expect(treadmill.runs).toEqual([{ touchpoints: ['t1', 't3'], expectationRise: 1 }]);
    expect(treadmill.count.value).toBe(2);
    expect(figuresOf([{}]).treadmill.count.value).toBeNull();
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
  it('rank gap × importance over blind spots and unmet expectations', () => {
    const { themes } = figuresOf([
      { staffBelief: rated(4), experience: rated(3), importance: 5 },
      { expectation: rated(5, null), experience: rated(2), importance: 2 },
      { staffBelief: rated(4), experience: rated(2), expectation: rated(5), importance: 3 },
      { staffBelief: rated(5), experience: rated(1) },
      { staffBelief: rated(5), experience: rated(1, 2), importance: 5 },
      { expectation: rated(5), experience: rated(2, 2), importance: 5 },
    ]);
    expect(themes.ranked.map(({ touchpoint, because, score }) => [touchpoint, because, score])).toEqual([
      ['t3', 'unmet-expectation', 9],
      ['t2', 'unmet-expectation', 6],
      ['t1', 'blind-spot', 5],
    ]);
    expect(themes.withoutImportance).toEqual(['t4']);
  });
});

describe('evidence', () => {
  it('is the share of ratings on assumption among those whose evidence is told', () => {
    const { evidence } = figuresOf([
      { evidence: 'assumption', emotion: 1, experience: rated(3) },
      { evidence: 'measured', emotion: 1, employeeEmotion: 0 },
      { emotion: 0 },
      { evidence: 'assumption' },
    ]);
    expect(evidence).toMatchObject({
      assumed: { value: 0.5, touchpoints: ['t1'], unknown: ['t3'] },
      ratings: 5,
      untold: 1,
    });
    expect(figuresOf([{ emotion: 1 }]).evidence.assumed.value).toBeNull();
  });
});
