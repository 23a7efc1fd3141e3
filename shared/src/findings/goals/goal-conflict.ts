/**
 * Conflicting goals. Two goals that pull the same metric in opposite directions at one touchpoint: high. A goal against the
 * touchpoint's own target for that metric: medium.
 */
import type { GoalFindingKind } from './goals-finding';

export const goalConflict: GoalFindingKind = {
  id: 'goal-conflict',
  find: ({ figures, title }) =>
    figures.conflicts.flatMap(({ goal, other, metric, touchpoints }) =>
      other === null
        ? []
        : [
            {
              about: [goal, other],
              severity: 'high',
              touchpoints,
              values: { a: title(goal), b: title(other), metric, count: touchpoints.length },
            },
          ],
    ),
};

export const goalAgainstTouchpoint: GoalFindingKind = {
  id: 'goal-against-touchpoint',
  find: ({ figures, title }) =>
    figures.conflicts
      .filter(({ other }) => other === null)
      .map(({ goal, metric, touchpoints }) => ({
        about: [goal],
        severity: 'medium',
        touchpoints,
        values: { a: title(goal), metric, count: touchpoints.length },
      })),
};
