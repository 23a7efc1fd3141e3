/**
 * A goal's latest measurement against its expected course: ahead, on course, behind or reached. Without a measurement, course
 * or direction there is no verdict, only the reason.
 */
import { measuredOf } from '../goals-reader';
import type { Goal, GoalActual } from '../schema';
import { type CourseGap, courseGap, directionOf, expectedAt } from './course';

export type Standing = 'reached' | 'ahead' | 'onCourse' | 'behind' | 'unknown';

/** Closer to the expected value than this share of the way from baseline to target counts as on course. */
export const ON_COURSE = 0.02;

export interface Progress {
  readonly standing: Standing;
  /** Why the standing is unknown. `hold`: baseline and target are the same, so neither side is better. */
  readonly why: CourseGap | 'noActual' | 'beforeBaseline' | 'hold' | null;
  readonly latest: (GoalActual & { readonly value: number }) | null;
  /** On the day of the latest measurement, in the measure's unit. */
  readonly expected: number | null;
  /** Measured − expected. */
  readonly difference: number | null;
  /** Of the way from baseline to target; below 0 the wrong way, above 1 beyond. */
  readonly done: number | null;
}

/** @param actuals of the goal, the earliest first */
export function progressOf(goal: Goal, actuals: readonly GoalActual[]): Progress {
  const latest = measuredOf(actuals).at(-1) ?? null;
  const { baseline, target } = goal;
  const unknown = (why: Progress['why'], more: Partial<Progress> = {}): Progress => ({
    standing: 'unknown',
    why,
    latest,
    expected: null,
    difference: null,
    done: null,
    ...more,
  });
  if (!latest) return unknown('noActual');
  const direction = directionOf(goal);
  if (baseline === null || target === null || direction === null)
    return unknown(baseline === null ? 'baseline' : 'target');
  const expected = expectedAt(goal, latest.date);
  const difference = expected === null ? null : latest.value - expected;
  if (direction === 'hold') return unknown('hold', { expected, difference });
  const way = target - baseline;
  const done = (latest.value - baseline) / way;
  if (done >= 1) return { standing: 'reached', why: null, latest, expected, difference, done };
  if (expected === null || difference === null) return unknown(courseGap(goal) ?? 'beforeBaseline', { done });
  const lead = difference / way;
  const standing = lead > ON_COURSE ? 'ahead' : lead < -ON_COURSE ? 'behind' : 'onCourse';
  return { standing, why: null, latest, expected, difference, done };
}
