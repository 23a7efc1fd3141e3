/**
 * A goal asks more of an area than its maturity carries. Severity: high from two levels on, otherwise medium; nothing while the
 * level is unknown.
 */
import type { GoalFindingKind } from './goals-finding';

export const maturityBelowGoal: GoalFindingKind = {
  id: 'maturity-below-goal',
  find: ({ figures, title }) =>
    figures.needed.flatMap(({ goal, area, needs, carries, short }) => {
      if (short === null || short === 0 || carries === null) return [];
      return [
        {
          about: [goal, area],
          severity: short > 1 ? ('high' as const) : ('medium' as const),
          touchpoints: [],
          values: {
            a: title(goal),
            area: title(area),
            needs: { word: `goals.level.${needs}` },
            carries: { word: `goals.level.${carries}` },
          },
        },
      ];
    }),
};
