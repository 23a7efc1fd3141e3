/**
 * A goal that a team's touchpoints move, while nothing is expected of the team for it. A team of which no goal expects
 * anything is found as such instead. Severity: high when a moment of truth is among its touchpoints, otherwise medium.
 */
import type { GoalFindingKind } from './goals-finding';

export const teamSilentOnGoal: GoalFindingKind = {
  id: 'team-silent-on-goal',
  find({ figures, title }) {
    const nothingAtAll = new Set(figures.teamsWithoutExpectation);
    const known = new Map(figures.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
    return figures.goals.flatMap(({ goal, silentTeams, touchpoints }) =>
      silentTeams
        .filter((team) => !nothingAtAll.has(team))
        .map((team) => {
          const own = touchpoints.filter((id) => known.get(id)?.team === team);
          const decisive = own.some((id) => known.get(id)?.momentOfTruth);
          return {
            about: [goal, team],
            severity: decisive ? ('high' as const) : ('medium' as const),
            touchpoints: own,
            values: { a: title(team), goal: title(goal), count: own.length },
          };
        }),
    );
  },
};
