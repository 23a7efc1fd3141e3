/** How far a metric has come: what there is of it, and whether it is on its way from its baseline to its target. */
import { type MetricLack, metricLack } from '../../../kernel/metric-state';
import type { Metric } from '../records/schema';

/** What it lacks to be measured, or that it is. */
export type MetricStanding = MetricLack | 'measured';

export function metricStanding(metric: Metric | null): MetricStanding {
  return metricLack(metric) ?? 'measured';
}

/** `unknown`: baseline, target or actual is missing, or the baseline is the target, so that better and worse are not told. */
export type MetricCourse = 'reached' | 'underWay' | 'behind' | 'unknown';

/** Falling targets, too. An actual value no better than the baseline is behind. */
export function metricCourse({ baseline, target, actual }: Metric): MetricCourse {
  if (target === null || actual === null) return 'unknown';
  if (actual === target) return 'reached';
  if (baseline === null || baseline === target) return 'unknown';
  const way = (actual - baseline) / (target - baseline);
  return way >= 1 ? 'reached' : way > 0 ? 'underWay' : 'behind';
}

/** Of several metrics together; `none`: there is none. */
export type JointCourse = MetricCourse | 'none';

/**
 * Behind if any is; otherwise unknown if any is; reached only if all are.
 * @param lacking whether something else ought to be measured and has no metric
 */
export function jointCourse(courses: readonly MetricCourse[], lacking = false): JointCourse {
  if (courses.length === 0) return 'none';
  if (courses.includes('behind')) return 'behind';
  if (lacking || courses.includes('unknown')) return 'unknown';
  return courses.every((course) => course === 'reached') ? 'reached' : 'underWay';
}
