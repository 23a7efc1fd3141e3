import { describe, expect, it } from 'vitest';
import { type MeasuredBy, metricLack, metricState } from './metric-state';

const NAMED: MeasuredBy = { name: 'NPS', target: null, actual: null, date: '' };

describe('a metric', () => {
  it('is none without a name, whatever else is said of it', () => {
    expect(metricState(null)).toBe('none');
    expect(metricState({ name: ' ', target: 30, actual: 12, date: '2026-01-01' })).toBe('none');
  });

  it('is named, has a target, and is measured only by a value with its day', () => {
    expect(metricState(NAMED)).toBe('named');
    expect(metricState({ ...NAMED, date: '2026-01-01' })).toBe('named');
    expect(metricState({ ...NAMED, target: 0 })).toBe('target');
    // Of an unknown day: it may be years old.
    expect(metricState({ ...NAMED, actual: 12 })).toBe('named');
    expect(metricState({ ...NAMED, target: 30, actual: 12 })).toBe('target');
    expect(metricLack({ ...NAMED, target: 30, actual: 12 })).toBe('undated');
    expect(metricLack({ ...NAMED, target: 30 })).toBe('target');
    expect(metricState({ ...NAMED, actual: 0, date: '2026-01-01' })).toBe('measured');
    expect(metricState({ ...NAMED, target: 30, actual: 12, date: '2026-01-01' })).toBe('measured');
  });
});
