import { describe, expect, it } from 'vitest';
import type { Metric } from '../../records/schema';
import { metricProgress } from './metric';

const of = (baseline: number | null, target: number | null, actual: number | null): Metric => ({
  ...{ name: 'Decision in days', unit: 'd', baseline, target, actual },
  date: '',
});

describe('the way of a metric from its baseline to its target', () => {
  it('is a share, of falling targets too, and never more than all of it', () => {
    // 12 → 35, now 19: 7 of 23. 6 → 2, now 5: 1 of 4. Beyond the target, and behind the baseline.
    expect(metricProgress(of(12, 35, 19))).toBeCloseTo(7 / 23, 10);
    expect(metricProgress(of(6, 2, 5))).toBe(0.25);
    expect([metricProgress(of(12, 35, 40)), metricProgress(of(6, 2, 7))]).toEqual([1, 0]);
  });

  it('is unknown where one of them is, never counted from zero', () => {
    // From 0, five days would be past the target of two: reached, although it is to fall.
    expect(metricProgress(of(null, 2, 5))).toBeNull();
    expect(metricProgress(of(null, 35, 19))).toBeNull();
    expect(metricProgress(of(12, null, 19))).toBeNull();
    expect(metricProgress(of(12, 35, null))).toBeNull();
  });

  it('is all of it where the value is the target, wherever it began; none where a target stays and the value does not', () => {
    expect([metricProgress(of(null, 2, 2)), metricProgress(of(2, 2, 2)), metricProgress(of(2, 2, 3))]).toEqual([
      1, 1, 0,
    ]);
  });
});
