/**
 * How far a metric has come. Its name says what is to be watched, a target what is wanted, and only an actual value with its
 * day that somebody looks: an actual of an unknown day may be of any time.
 */
export const METRIC_STATES = ['none', 'named', 'target', 'measured'] as const;
export type MetricState = (typeof METRIC_STATES)[number];

export interface MeasuredBy {
  readonly name: string;
  readonly target: number | null;
  readonly actual: number | null;
  /** ISO day of the actual value; empty: unknown. */
  readonly date: string;
}

/** @returns the furthest that it has come, with or without a target; `none` without a name */
export function metricState(metric: MeasuredBy | null): MetricState {
  if (metric === null || metric.name.trim() === '') return 'none';
  if (metric.actual !== null && metric.date !== '') return 'measured';
  return metric.target === null ? 'named' : 'target';
}

export type MetricLack = Exclude<MetricState, 'measured'> | 'undated';

/** @returns what a metric lacks until it is measured: `undated` where all it lacks is the day of its value; null where nothing */
export function metricLack(metric: MeasuredBy | null): MetricLack | null {
  const state = metricState(metric);
  if (state === 'measured') return null;
  return state !== 'none' && metric !== null && metric.actual !== null ? 'undated' : state;
}
