/**
 * The expected course of a goal between baseline and target, by calendar month. Unknown is null with a reason, never zero.
 */
import { monthsBetween } from '../../../kernel/dates';
import type { Goal } from '../schema';

export type Direction = 'up' | 'down' | 'hold';

/** Why there is no course. `zero`: a share of nothing is nothing, so halving needs two numbers of the same sign. */
export type CourseGap = 'baseline' | 'target' | 'dates' | 'period' | 'zero';

/** @returns which way the goal pulls its measure; null where baseline or target is unknown */
export function directionOf({ baseline, target }: Pick<Goal, 'baseline' | 'target'>): Direction | null {
  if (baseline === null || target === null) return null;
  return target > baseline ? 'up' : target < baseline ? 'down' : 'hold';
}

/** @returns the first thing that is missing for a course; null when there is one */
export function courseGap(goal: Goal): CourseGap | null {
  const { baseline, target, baselineDate, targetDate, course } = goal;
  if (baseline === null) return 'baseline';
  if (target === null) return 'target';
  const months = monthsBetween(baselineDate, targetDate);
  if (months === null) return 'dates';
  if (months <= 0) return 'period';
  if (course === 'halving' && baseline * target <= 0) return 'zero';
  return null;
}

/**
 * Linear: b + (target − b)·t/T, the same amount each month. Halving: b·(target ÷ b)^(t/T), the same share each month; a
 * target of half of b after T = 24 months gives product.md's b·0.5^(t/24).
 * @returns the expected value on a day, in the measure's unit; the target from its date on; null before the baseline's date
 * or without a course
 */
export function expectedAt(goal: Goal, date: string): number | null {
  const { baseline, target, baselineDate, targetDate, course } = goal;
  if (baseline === null || target === null || courseGap(goal) !== null) return null;
  const [months, past] = [monthsBetween(baselineDate, targetDate), monthsBetween(baselineDate, date)];
  if (months === null || past === null || past < 0) return null;
  if (past >= months) return target;
  const share = past / months;
  return course === 'halving' ? baseline * (target / baseline) ** share : baseline + (target - baseline) * share;
}

/** @returns the months in which the measure halves on its course; null for a course that does not halve */
export function halvingMonths(goal: Goal): number | null {
  const { baseline, target, baselineDate, targetDate } = goal;
  if (goal.course !== 'halving' || baseline === null || target === null || courseGap(goal) !== null) return null;
  const share = target / baseline;
  const months = monthsBetween(baselineDate, targetDate);
  return months === null || share >= 1 ? null : (months * Math.log(0.5)) / Math.log(share);
}
