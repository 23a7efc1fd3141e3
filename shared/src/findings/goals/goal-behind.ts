/**
 * The latest measurement is behind the expected course. Severity: high when it is on the wrong side of the baseline,
 * otherwise medium.
 */
import type { GoalFindingKind } from './goals-finding';

export const goalBehind: GoalFindingKind = {
  id: 'goal-behind',
  find: ({ figures, title }) =>
    figures.goals.flatMap(({ goal, progress, touchpoints }) => {
      if (progress.standing !== 'behind' || progress.latest === null) return [];
      return [
        {
          about: [goal],
          severity: (progress.done ?? 0) < 0 ? ('high' as const) : ('medium' as const),
          touchpoints,
          values: {
            a: title(goal),
            actual: { decimal: progress.latest.value },
            expected: { decimal: progress.expected },
          },
        },
      ];
    }),
};
