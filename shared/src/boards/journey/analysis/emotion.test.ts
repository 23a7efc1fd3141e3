import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf } from '../../../testing/fixtures/journey-of';
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
    expect(emotion.byStage.map(({ mean, change, fromPrevious }) => [mean.value, change, fromPrevious])).toEqual([
      [0, -2, null],
      [null, null, null],
      [2, null, 2],
    ]);
    expect(employeeEmotion.mean.value).toBe(-2);
  });
});

describe('recovery', () => {
  it('lifts from the failure to what puts it right; unrecovered failures are named', () => {
    const journey = journeyOf([
      { failure: true, recoveredBy: 't2', emotion: -2 },
      { emotion: 1 },
      { failure: true, emotion: -1 },
      { failure: true, recoveredBy: 'gone' },
    ]);
    const { recovery } = analyseJourney(journey, contextOf());
    expect(recovery.lift).toMatchObject({ value: 3, touchpoints: ['t1', 't2'] });
    expect(recovery.unrecovered).toMatchObject({ value: 2, touchpoints: ['t3', 't4'] });
    expect(analyseJourney(journeyOf([{}]), contextOf()).recovery.unrecovered.value).toBeNull();
  });
});
