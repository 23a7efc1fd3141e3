import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, rated, type Sketch } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';

const of = (sketches: readonly Sketch[]) => analyseJourney(journeyOf(sketches), contextOf()).byOrigin;

describe('what is heard against what is met', () => {
  it('is the mean emotion at what others and marketing say, minus that of one’s own experience', () => {
    const { rows, heard, met, promise } = of([
      { origin: 'marketing', emotion: 2, expectation: rated(5) },
      { origin: 'heard', emotion: 1 },
      { origin: 'own', emotion: -1, experience: rated(2) },
      { origin: 'own', emotion: 0, experience: rated(3) },
      { origin: 'own' },
      { emotion: 2 },
    ]);
    // (2 + 1) ÷ 2 = 1.5 against (−1 + 0) ÷ 2 = −0.5; t5 is unknown, and t6 is of neither.
    expect([heard.value, met.value, promise.value]).toEqual([1.5, -0.5, 2]);
    expect([promise.touchpoints, promise.unknown]).toEqual([['t1', 't2', 't3', 't4'], ['t5']]);
    expect(rows.map((row) => [row.origin, row.emotion.value, row.expectation.value, row.experience.value])).toEqual([
      ['own', -0.5, null, 2.5],
      ['heard', 1, null, null],
      ['marketing', 2, 5, null],
      [null, 2, null, null],
    ]);
  });

  it('is unknown where one of the two is, and without touchpoints', () => {
    expect(of([{ origin: 'own', emotion: 1 }]).promise).toMatchObject({ value: null, touchpoints: [] });
    expect(of([{ origin: 'marketing' }, { origin: 'own', emotion: 1 }]).promise).toMatchObject({
      value: null,
      unknown: ['t1'],
    });
    expect(of([])).toMatchObject({ rows: [], heard: { value: null }, promise: { value: null } });
  });
});
