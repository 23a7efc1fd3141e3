/**
 * A goal whose projects are all known to change tools and nothing else: no way of working, process, role or metric. Severity:
 * medium.
 */
import type { GoalFindingKind } from './goals-finding';

export const goalOnlyTools: GoalFindingKind = {
  id: 'goal-only-tools',
  find: ({ figures, title }) =>
    figures.goalChanges
      .filter(({ onlyTools }) => onlyTools)
      .map(({ goal, changes }) => ({
        about: [goal],
        severity: 'medium',
        touchpoints: [],
        values: { a: title(goal), count: changes.tools.length },
      })),
};
