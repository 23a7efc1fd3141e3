import { describe, expect, it } from 'vitest';
import { metricCourse, metricStanding } from './metric-course';

const metric = { name: 'NPS', unit: '', baseline: null, target: null, actual: null, date: '' };

describe('the standing of a metric', () => {
  it.each([
    ['no metric', null, 'none'],
    ['figures without a name', { ...metric, name: ' ', target: 30, actual: 12, date: '2026-01-31' }, 'none'],
    ['a name', metric, 'named'],
    ['a target', { ...metric, target: 30 }, 'target'],
    ['an actual value of an unknown day', { ...metric, target: 30, actual: 12 }, 'undated'],
    ['an actual value of an unknown day without a target', { ...metric, actual: 12 }, 'undated'],
    ['an actual value with its day', { ...metric, actual: 0, date: '2026-01-31' }, 'measured'],
  ] as const)('of %s', (_, one, state) => {
    expect(metricStanding(one)).toBe(state);
  });
});

describe('the course of a metric', () => {
  const course = (baseline: number | null, target: number | null, actual: number | null) =>
    metricCourse({ ...metric, baseline, target, actual });

  it('runs from the baseline to the target, upwards or downwards', () => {
    // (15 − 10) ÷ (30 − 10) = 0.25; (40 − 48) ÷ (8 − 48) = 0.2
    expect(course(10, 30, 15)).toBe('underWay');
    expect(course(48, 8, 40)).toBe('underWay');
    expect(course(10, 30, 31)).toBe('reached');
    expect(course(48, 8, 8)).toBe('reached');
  });

  it('is behind where nothing is won, and where something is lost', () => {
    expect(course(10, 30, 10)).toBe('behind');
    expect(course(48, 8, 50)).toBe('behind');
    expect(course(-20, 0, -25)).toBe('behind');
  });

  it('takes an unknown baseline for unknown, not for zero', () => {
    // From 0 to 8, 40 would be beyond the target; whether 8 is meant as more or less nobody has said.
    expect(course(null, 8, 40)).toBe('unknown');
    expect(course(null, 8, 8)).toBe('reached');
    expect(course(10, null, 15)).toBe('unknown');
    expect(course(10, 30, null)).toBe('unknown');
    expect(course(30, 30, 31)).toBe('unknown');
  });
});
