/** Two projects, neither stopped nor done, that change the same touchpoints. Severity: high while both run, otherwise medium. */
import type { GoalFindingKind } from './goals-finding';

export const projectsSameTouchpoint: GoalFindingKind = {
  id: 'projects-same-touchpoint',
  find: ({ figures, title }) =>
    figures.sharedTouchpoints.map(({ projects: [a, b], touchpoints, bothRunning }) => ({
      about: [a, b],
      severity: bothRunning ? 'high' : 'medium',
      touchpoints,
      values: { a: title(a), b: title(b), count: touchpoints.length },
    })),
};
