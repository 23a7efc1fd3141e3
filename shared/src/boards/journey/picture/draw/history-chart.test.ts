import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import type { Measurement } from '../../facts/readings';
import { HISTORY_SIZE, historyChart } from './history-chart';

const words = createTranslator('en');
const on = (date: string, value: number): Measurement => ({ date, value, n: 10, source: '' });
const dotsOf = (
  history: readonly Measurement[],
  stale = false,
  of: 'emotion' | 'experience' | 'metric' = 'experience',
) => historyChart(history, of, stale, words).flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));

describe('the chart of a history', () => {
  it('places measurements by day and value, on the scale of what is measured', () => {
    const dots = dotsOf([on('2024-01-01', 1), on('2024-07-01', 3), on('2025-01-01', 5)]);
    expect(dots).toHaveLength(3);
    // Half of the way is 182 of 366 days; 1 is the foot of the scale, 5 its head, 3 half-way.
    const [low, middle, high] = dots;
    expect(((middle?.x ?? 0) - (low?.x ?? 0)) / ((high?.x ?? 0) - (low?.x ?? 0))).toBeCloseTo(182 / 366, 1);
    expect(middle?.y).toBe(Math.round(((low?.y ?? 0) + (high?.y ?? 0)) / 2));
    const [zero] = dotsOf([on('2024-01-01', 0), on('2024-07-01', 2)], false, 'emotion');
    expect(zero?.y).toBe(middle?.y);
    for (const { x, y } of dots) {
      expect(x).toBeLessThan(HISTORY_SIZE.width);
      expect(y).toBeLessThan(HISTORY_SIZE.height);
    }
  });

  it('is hollow at the end where that may be out of date', () => {
    const history = [on('2020-01-01', 2), on('2021-01-01', 3)];
    expect(dotsOf(history, true).map(({ fill }) => fill)).toEqual(['accent', 'surface']);
    expect(dotsOf(history).map(({ fill }) => fill)).toEqual(['accent', 'accent']);
  });

  it('is none without two days, and takes a metric that never changed', () => {
    expect(historyChart([on('', 2), on('2021-01-01', 3)], 'experience', false, words)).toEqual([]);
    expect(historyChart([on('2021-01-01', 2), on('2021-01-01', 3)], 'experience', false, words)).toEqual([]);
    expect(historyChart([], 'experience', false, words)).toEqual([]);
    const flat = dotsOf([on('2020-01-01', 7), on('2021-01-01', 7)], false, 'metric');
    expect(flat.every(({ y }) => Number.isFinite(y))).toBe(true);
  });
});
