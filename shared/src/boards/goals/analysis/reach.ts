/**
 * What each goal reaches, per state: touchpoints that move its measure. Besides, two different things about teams: whose
 * touchpoints it moves, and which were told what is expected. Where there are no touchpoints or teams, there is no share.
 */
import { ownerOf } from '../../../kernel/people';
import type { Team } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { cellOf, projectsOf, says } from '../goals-reader';
import type { Goal } from '../schema';
import { type IndexedTouchpoints, REACH_STATES, type ReachState } from '../touchpoints';

/** Of one state of the project's journeys; a sub-journey counts once, as the touchpoint that it details. */
export interface StateReach {
  readonly state: ReachState;
  /** In time order, board by board. */
  readonly touchpoints: readonly string[];
  /** How many the state has. */
  readonly of: number;
  readonly share: number;
}

export interface GoalReach {
  readonly goal: string;
  /** All that are linked, of either state and in sub-journeys too, in time order, board by board. */
  readonly touchpoints: readonly string[];
  /** States that have touchpoints, the current one first. */
  readonly states: readonly StateReach[];
  /** Teams whose touchpoints it moves: at least these while some of its touchpoints have no team. */
  readonly movedTeams: readonly string[];
  readonly movedShare: number | null;
  /** Of its touchpoints those that need a team and have none of the project; customers' own steps need none. */
  readonly teamless: readonly string[];
  /** Teams that were told what is expected of them. */
  readonly toldTeams: readonly string[];
  readonly toldShare: number | null;
  /** How many teams the project has. */
  readonly teamCount: number;
  /** Teams whose touchpoints it moves, yet nothing is expected of them. */
  readonly silentTeams: readonly string[];
  /** Development projects that serve it; stopped ones serve nothing. */
  readonly projects: readonly string[];
  /** Those that served it and were stopped. */
  readonly stoppedProjects: readonly string[];
  readonly owned: boolean;
}

export function reachOf(
  read: RecordReader,
  goal: Goal,
  touchpoints: IndexedTouchpoints,
  teams: readonly Team[],
): GoalReach {
  const reached = touchpoints.pick(goal.touchpoints);
  const standIns = touchpoints.standIns(goal.touchpoints);
  const told = teams.filter(({ id }) => cellOf(read, goal, id).some(says)).map(({ id }) => id);
  const known = new Set(teams.map(({ id }) => id));
  const carrying = new Set(reached.map(({ team }) => team));
  const moved = teams.map(({ id }) => id).filter((id) => carrying.has(id));
  const shareOf = (some: readonly string[]): number | null => (teams.length === 0 ? null : some.length / teams.length);
  const serving = projectsOf(read, goal.board).filter(({ goals }) => goals.includes(goal.id));
  const ofStatus = (stopped: boolean): readonly string[] =>
    serving.filter(({ status }) => (status === 'stopped') === stopped).map(({ id }) => id);
  return {
    goal: goal.id,
    touchpoints: reached.map(({ id }) => id),
    states: REACH_STATES.flatMap((state) => {
      const of = touchpoints.counted[state].length;
      const there = standIns[state].map(({ id }) => id);
      return of === 0 ? [] : [{ state, touchpoints: there, of, share: there.length / of }];
    }),
    movedTeams: moved,
    movedShare: shareOf(moved),
    teamless: reached
      .filter(({ team, needsTeam }) => needsTeam || (team !== null && !known.has(team)))
      .map(({ id }) => id),
    toldTeams: told,
    toldShare: shareOf(told),
    teamCount: teams.length,
    silentTeams: moved.filter((id) => !told.includes(id)),
    projects: ofStatus(false),
    stoppedProjects: ofStatus(true),
    owned: ownerOf(read, goal).by !== 'nobody',
  };
}

/** A goal is an orphan without an owner, touchpoint, project or expectation. */
export function missingOf(reach: GoalReach): readonly ('owner' | 'touchpoint' | 'project' | 'expectation')[] {
  return [
    ...(reach.owned ? [] : (['owner'] as const)),
    ...(reach.touchpoints.length > 0 ? [] : (['touchpoint'] as const)),
    ...(reach.projects.length > 0 ? [] : (['project'] as const)),
    ...(reach.toldTeams.length > 0 ? [] : (['expectation'] as const)),
  ];
}
