/**
 * A goal lacking an owner, touchpoints that move it, a project or any expectation. Severity: high without an owner or when
 * three of the four are missing, medium for two, low for one.
 */
import { missingOf } from '../../boards/goals/analysis/reach';
import type { GoalFindingKind } from './goals-finding';

export const goalOrphan: GoalFindingKind = {
  id: 'goal-orphan',
  find: ({ figures, title }) =>
    figures.goals.flatMap((reach) => {
      const missing = missingOf(reach);
      if (missing.length === 0) return [];
      const has = (what: (typeof missing)[number]): string => (missing.includes(what) ? 'no' : 'yes');
      const high = missing.includes('owner') || missing.length >= 3;
      return [
        {
          about: [reach.goal],
          severity: high ? ('high' as const) : missing.length === 2 ? ('medium' as const) : ('low' as const),
          touchpoints: reach.touchpoints,
          values: {
            a: title(reach.goal),
            owner: has('owner'),
            touchpoint: has('touchpoint'),
            project: has('project'),
            expectation: has('expectation'),
          },
        },
      ];
    }),
};
