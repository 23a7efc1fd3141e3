/**
 * What each goal reaches: touchpoints that move its measure, teams with an expectation, projects that serve it. Shares are of
 * the project's touchpoints and teams; where there are none, there is no share.
 */
import type { Team } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { cellOf, projectsOf, says } from '../goals-reader';
import type { Goal } from '../schema';
import type { IndexedTouchpoints } from '../touchpoints';

export interface GoalReach {
  readonly goal: string;
  /** In time order, board by board. */
  readonly touchpoints: readonly string[];
  readonly touchpointShare: number | null;
  /** Teams of which something is expected. */
  readonly teams: readonly string[];
  readonly teamShare: number | null;
  /** Teams that carry a touchpoint which moves the measure, yet nothing is expected of them. */
  readonly silentTeams: readonly string[];
  /** Development projects that serve it; stopped ones serve nothing. */
  readonly projects: readonly string[];
  readonly owned: boolean;
}

export function reachOf(
  read: RecordReader,
  goal: Goal,
  touchpoints: IndexedTouchpoints,
  teams: readonly Team[],
): GoalReach {
  const reached = touchpoints.pick(goal.touchpoints);
  const expected = teams.filter(({ id }) => cellOf(read, goal, id).some(says)).map(({ id }) => id);
  const carrying = new Set(reached.map(({ team }) => team));
  return {
    goal: goal.id,
    touchpoints: reached.map(({ id }) => id),
    touchpointShare: touchpoints.all.length === 0 ? null : reached.length / touchpoints.all.length,
    teams: expected,
    teamShare: teams.length === 0 ? null : expected.length / teams.length,
    silentTeams: teams.map(({ id }) => id).filter((id) => carrying.has(id) && !expected.includes(id)),
    projects: projectsOf(read, goal.board)
      .filter(({ goals, status }) => goals.includes(goal.id) && status !== 'stopped')
      .map(({ id }) => id),
    owned: goal.owner.trim() !== '',
  };
}

/** A goal is an orphan without an owner, touchpoint, project or expectation. */
export function missingOf(reach: GoalReach): readonly ('owner' | 'touchpoint' | 'project' | 'expectation')[] {
  return [
    ...(reach.owned ? [] : (['owner'] as const)),
    ...(reach.touchpoints.length > 0 ? [] : (['touchpoint'] as const)),
    ...(reach.projects.length > 0 ? [] : (['project'] as const)),
    ...(reach.teams.length > 0 ? [] : (['expectation'] as const)),
  ];
}
