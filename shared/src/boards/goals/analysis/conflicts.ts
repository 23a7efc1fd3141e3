/**
 * Conflicting goals: two goals that pull the same metric in opposite directions at one touchpoint, or a goal against that
 * touchpoint's own target for the metric. A goal without a direction conflicts with nothing.
 */
import type { Goal } from '../schema';
import type { IndexedTouchpoints } from '../touchpoints';
import { directionOf } from './course';

export interface GoalConflict {
  readonly goal: string;
  /** The other goal; null: the touchpoints' own target. */
  readonly other: string | null;
  readonly metric: string;
  /** Where both pull, in time order. */
  readonly touchpoints: readonly string[];
}

/** @returns a metric's name as it is compared: case and spaces around it do not count */
export function metricKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** @returns the metric that a goal pulls; empty if unnamed */
export function metricOf({ metricName, measure }: Goal): string {
  return metricName.trim() || measure.trim();
}

function opposite(a: string | null, b: string | null): boolean {
  return (a === 'up' && b === 'down') || (a === 'down' && b === 'up');
}

/** @returns each conflicting pair once, the goals in the order given */
export function goalConflicts(goals: readonly Goal[], touchpoints: IndexedTouchpoints): readonly GoalConflict[] {
  const found: GoalConflict[] = [];
  for (const [nth, goal] of goals.entries()) {
    const metric = metricOf(goal);
    const direction = directionOf(goal);
    if (metric === '' || direction === null || direction === 'hold') continue;
    const reached = touchpoints.pick(goal.touchpoints);
    for (const other of goals.slice(nth + 1)) {
      if (metricKey(metricOf(other)) !== metricKey(metric) || !opposite(direction, directionOf(other))) continue;
      const theirs = new Set(other.touchpoints);
      const both = reached.filter(({ id }) => theirs.has(id)).map(({ id }) => id);
      if (both.length > 0) found.push({ goal: goal.id, other: other.id, metric, touchpoints: both });
    }
    const against = reached.filter(
      (touchpoint) =>
        touchpoint.metric !== null &&
        metricKey(touchpoint.metric.name) === metricKey(metric) &&
        opposite(direction, directionOf(touchpoint.metric)),
    );
    if (against.length > 0)
      found.push({ goal: goal.id, other: null, metric, touchpoints: against.map(({ id }) => id) });
  }
  return found;
}
