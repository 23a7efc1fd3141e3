import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, type Sketch } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

const felt = (...emotions: readonly (number | null)[]) =>
  analyseJourney(journeyOf(emotions.map((emotion) => ({ emotion }))), contextOf()).emotion;

describe('emotion', () => {
  it('takes as peak the most intense moment, of ties the later, not the lowest', () => {
    const figures = felt(2, 0, -2, 2, 2);
    expect(figures.mean.value).toBe(0.8);
    expect(figures.peakEnd).toMatchObject({ value: 2, touchpoints: ['t5'] });
    expect(figures.lowest).toMatchObject({ value: -2, touchpoints: ['t3'] });
  });

  it('prefers the later tie also when it is the bad one', () => {
    expect(felt(2, -2, 1).peakEnd).toMatchObject({ value: -0.5, touchpoints: ['t2', 't3'] });
    expect(felt(-2, 2, 1).peakEnd).toMatchObject({ value: 1.5, touchpoints: ['t2', 't3'] });
  });

  it('skips what is not known and never reads it as neutral', () => {
    expect(felt(null, -1, null)).toMatchObject({
      mean: { value: -1, touchpoints: ['t2'], unknown: ['t1', 't3'] },
      peakEnd: { value: -1, touchpoints: ['t2'] },
    });
    expect(felt(null).peakEnd.value).toBeNull();
    expect(felt(0).mean.value).toBe(0);
  });

  it('changes per stage, over stages without feeling too', () => {
    const journey = journeyOf([{ emotion: 1 }, { emotion: -1 }], [{}], [{ emotion: 2, employeeEmotion: -2 }]);
    const { emotion, employeeEmotion } = analyseJourney(journey, contextOf());
    expect(emotion.byStage.map(({ mean, change, fromPrevious }) => [mean.value, change.value, fromPrevious])).toEqual([
      [0, -2, null],
      [null, null, null],
      [2, null, 2],
    ]);
    expect(employeeEmotion.mean.value).toBe(-2);
  });

  it('changes from the first felt touchpoint of a stage to its last, and these two are behind it', () => {
    const [stage] = felt(null, 1, 0, -1, null).byStage;
    expect(stage?.change).toMatchObject({ value: -2, touchpoints: ['t2', 't4'], unknown: ['t1', 't5'] });
    expect(felt(null, 1).byStage[0]?.change).toMatchObject({ value: null, touchpoints: [], unknown: ['t1'] });
  });
});

describe('recovery', () => {
  const recoveriesOf = (...sketches: readonly Sketch[]) => analyseJourney(journeyOf(sketches), contextOf()).recovery;

  it('lifts from the failure to what puts it right; unrecovered failures are named', () => {
    const recovery = recoveriesOf(
      { failure: true, recoveredBy: 't2', emotion: -2 },
      { emotion: 1 },
      { failure: true, emotion: -1 },
      { failure: true, recoveredBy: 'gone' },
    );
    expect(recovery.lift).toMatchObject({ value: 3, touchpoints: ['t1', 't2'] });
    expect(recovery.unrecovered).toMatchObject({ value: 2, touchpoints: ['t3', 't4'] });
    expect(recoveriesOf({}).unrecovered.value).toBeNull();
  });

  it('is good from 0 on, or after a lift of 2; from −2 to −1 it is not', () => {
    const verdictOf = (failed: number | null, after: number | null) =>
      recoveriesOf({ failure: true, recoveredBy: 't2', emotion: failed }, { emotion: after }).recoveries[0]?.verdict;
    expect(verdictOf(-2, -1)).toBe('weak');
    expect(verdictOf(-2, -0.1)).toBe('weak');
    expect(verdictOf(-2, 0)).toBe('good');
    expect(verdictOf(-1, 0)).toBe('good');
    // What was felt at the failure is unknown; below zero no lift from it could reach 2.
    expect(verdictOf(null, 1)).toBe('good');
    expect(verdictOf(null, -1)).toBe('weak');
    expect(verdictOf(-2, null)).toBe('unfelt');
  });

  it('comes after the failure: what is before it, or in its own column, puts nothing right', () => {
    const recovery = recoveriesOf(
      { emotion: 2 },
      { failure: true, recoveredBy: 't1', emotion: -2 },
      { failure: true, recoveredBy: 't4', emotion: -1 },
      { emotion: 2, withPrevious: true },
      { failure: true, recoveredBy: 't6', emotion: -2 },
      { emotion: null },
    );
    expect(recovery.recoveries.map(({ verdict, lift }) => [verdict, lift])).toEqual([
      ['not-after', null],
      ['not-after', null],
      ['unfelt', null],
    ]);
    expect(recovery.lift).toMatchObject({ value: null, touchpoints: [], unknown: ['t5', 't6'] });
    expect(recovery.good).toMatchObject({ value: null, unknown: ['t5', 't6'] });
    expect(recovery.unrecovered).toMatchObject({ value: 2, touchpoints: ['t2', 't1', 't3', 't4'] });
  });
});

describe('frustration', () => {
  const frustrationOf = (...sketches: readonly Sketch[]) =>
    analyseJourney(journeyOf(sketches), contextOf()).frustration;

  it('of employees at waste passes on to the next touchpoint that the customer feels', () => {
    const { passedOn, count } = frustrationOf(
      { emotion: 1 },
      { waste: ['approval-waiting'], employeeEmotion: -2 },
      // Beside it, at the same time: felt before what comes next.
      { emotion: 0, withPrevious: true },
      { employeeEmotion: -2, value: 'necessary' },
      { value: 'waste', employeeEmotion: -0.9 },
      { emotion: -2 },
      { value: 'waste', emotion: -1, employeeEmotion: -1 },
      { waste: ['rework'] },
    );
    // t2: from t3 (0) beside it to t6 (−2). t4 is no waste, t5 is not frustrated. t7 is felt itself, and nothing after it.
    expect(passedOn).toEqual([
      { touchpoint: 't2', employee: -2, before: 't3', after: 't6', change: -2 },
      { touchpoint: 't7', employee: -1, before: 't7', after: null, change: null },
    ]);
    expect(count).toMatchObject({ value: 2, touchpoints: ['t2', 't7'], unknown: ['t8'] });
  });

  it('is a row a kind of waste, beside what is no waste, with how many of how many are known', () => {
    const { byWaste } = frustrationOf(
      { waste: ['rework', 'errors'], employeeEmotion: -2, emotion: 1 },
      { waste: ['rework'], employeeEmotion: -1 },
      { waste: ['rework'] },
      { value: 'waste', employeeEmotion: 0 },
      { employeeEmotion: 1, emotion: -1 },
    );
    // Rework: t1 −2 and t2 −1 of three; from t1 (1) to t5 (−1), before which t2 and t3 have the same.
    expect(byWaste).toMatchObject([
      {
        kind: 'rework',
        employee: { value: -1.5, touchpoints: ['t1', 't2'], unknown: ['t3'] },
        frustrated: ['t1', 't2'],
        change: { value: -2, touchpoints: ['t1', 't2', 't3'], unknown: [] },
      },
      {
        kind: 'errors',
        employee: { value: -2, touchpoints: ['t1'], unknown: [] },
        frustrated: ['t1'],
        change: { value: -2, touchpoints: ['t1'], unknown: [] },
      },
      {
        kind: 'untold',
        employee: { value: 0, touchpoints: ['t4'], unknown: [] },
        frustrated: [],
        change: { value: -2, touchpoints: ['t4'], unknown: [] },
      },
      {
        kind: 'none',
        employee: { value: 1, touchpoints: ['t5'], unknown: [] },
        frustrated: [],
        change: { value: null, touchpoints: [], unknown: ['t5'] },
      },
    ]);
  });

  it('is unknown where nobody told what employees feel', () => {
    expect(frustrationOf({ waste: ['rework'] }, { emotion: 1 })).toMatchObject({
      passedOn: [],
      count: { value: null, touchpoints: [], unknown: ['t1'] },
      byWaste: [],
    });
    expect(frustrationOf()).toMatchObject({ count: { value: null }, byWaste: [] });
  });
});
