/**
 * A development project, neither stopped nor done, that serves no existing goal. Severity: medium while it is running,
 * otherwise low.
 */
import type { GoalFindingKind } from './goals-finding';

export const projectWithoutGoal: GoalFindingKind = {
  id: 'project-without-goal',
  find: ({ figures, project, title }) =>
    figures.projectsWithoutGoal.map((id) => ({
      about: [id],
      severity: project(id)?.status === 'running' ? 'medium' : 'low',
      touchpoints: [],
      values: { a: title(id) },
    })),
};
