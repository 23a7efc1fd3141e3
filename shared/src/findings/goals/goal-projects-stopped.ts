/**
 * A goal whose development projects have all been stopped, and none took their place. Severity: high while it is behind its
 * course, none once it is reached, otherwise medium.
 */
import type { GoalFindingKind } from './goals-finding';

export const goalProjectsStopped: GoalFindingKind = {
  id: 'goal-projects-stopped',
  find: ({ figures, title }) =>
    figures.goals
      .filter(
        ({ projects, stoppedProjects, progress }) =>
          projects.length === 0 && stoppedProjects.length > 0 && progress.standing !== 'reached',
      )
      .map(({ goal, stoppedProjects, touchpoints, progress }) => ({
        about: [goal],
        severity: progress.standing === 'behind' ? 'high' : 'medium',
        touchpoints,
        values: { a: title(goal), count: stoppedProjects.length },
      })),
};
