/**
 * Goals of which people said that the one costs the other. Severity: high when both are decided at the same touchpoints, otherwise
 * medium.
 */
import type { GoalFindingKind } from './goals-finding';

export const goalCost: GoalFindingKind = {
  id: 'goal-cost',
  find: ({ figures, title }) =>
    figures.costs.map(({ relation, from, to, touchpoints }) => ({
      about: [relation, from, to],
      severity: touchpoints.length > 0 ? 'high' : 'medium',
      touchpoints,
      values: { a: title(from), b: title(to), count: touchpoints.length },
    })),
};

/**
 * What a team is asked for the one of two such goals contradicts what another, or the same, is asked for the other. Severity: high,
 * since those who do what they are asked work against each other.
 */
export const expectationsContradict: GoalFindingKind = {
  id: 'expectations-contradict',
  find: ({ figures, title, names }) =>
    figures.costs
      .filter(({ fromTeams, toTeams }) => fromTeams.length > 0 && toTeams.length > 0)
      .map(({ relation, from, to, fromTeams, toTeams, touchpoints }) => ({
        about: [relation, from, to],
        severity: 'high',
        touchpoints,
        values: { a: title(from), b: title(to), asked: names(fromTeams), others: names(toTeams) },
      })),
};
