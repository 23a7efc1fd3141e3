/**
 * A team of which no goal expects anything. Severity: high when it owns touchpoints that a goal is about, otherwise medium.
 */
import type { GoalFindingKind } from './goals-finding';

export const teamWithoutExpectation: GoalFindingKind = {
  id: 'team-without-expectation',
  find: ({ figures, title }) => {
    const reached = new Set(figures.goals.flatMap(({ touchpoints }) => touchpoints));
    return figures.teamsWithoutExpectation.map((id) => {
      const own = figures.touchpoints.filter(({ team }) => team === id).map((touchpoint) => touchpoint.id);
      return {
        about: [id],
        severity: own.some((touchpoint) => reached.has(touchpoint)) ? 'high' : 'medium',
        touchpoints: own,
        values: { a: title(id) },
      };
    });
  },
};
