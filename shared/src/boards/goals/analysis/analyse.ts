/**
 * The complete analysis of a goals board. Coverage looks at all active goals boards together, since a goal on another board
 * counts too. Every figure names the records behind it.
 */
import type { RecordReader } from '../../../kernel/projection';
import { actualsOf, goalsOf, projectsOf, teamsOf } from '../goals-reader';
import type { Goal } from '../schema';
import { boardsInUse, indexed, type ProjectTouchpoint, touchpointsOfProject } from '../touchpoints';
import { type GoalConflict, goalConflicts } from './conflicts';
import { type Progress, progressOf } from './progress';
import { type GoalReach, reachOf } from './reach';

export interface GoalFigures extends GoalReach {
  readonly progress: Progress;
}

export interface GoalsFigures {
  readonly touchpoints: readonly ProjectTouchpoint[];
  /** Of this board, in order. */
  readonly goals: readonly GoalFigures[];
  /** In which a goal of this board takes part. */
  readonly conflicts: readonly GoalConflict[];
  /** Of this board: those that serve no goal that is there. Stopped and finished ones are left in peace. */
  readonly projectsWithoutGoal: readonly string[];
  /** Of which no goal, of any board, expects anything. Empty while there are no goals. */
  readonly teamsWithoutExpectation: readonly string[];
  /** Touchpoints that no goal, of any board, reaches. Empty while there are no goals. */
  readonly unreached: readonly string[];
  /** Share of touchpoints that some goal reaches; null where there are no touchpoints or no goals. */
  readonly reachedShare: number | null;
  /** Moments of truth at which nothing is measured. */
  readonly momentsWithoutMeasure: readonly string[];
}

export function analyseGoals(read: RecordReader, board: string): GoalsFigures {
  const touchpoints = touchpointsOfProject(read);
  const index = indexed(touchpoints);
  const teams = teamsOf(read);
  const own = goalsOf(read, board);
  const others = boardsInUse(read)
    .filter(({ id }) => id !== board)
    .flatMap(({ id }) => goalsOf(read, id));
  const figures = (goal: Goal): GoalFigures => ({
    ...reachOf(read, goal, index, teams),
    progress: progressOf(goal, actualsOf(read, goal)),
  });
  const goals = own.map(figures);
  const all: readonly GoalReach[] = [...goals, ...others.map((goal) => reachOf(read, goal, index, teams))];
  const reached = new Set(all.flatMap((goal) => goal.touchpoints));
  const expected = new Set(all.flatMap((goal) => goal.teams));
  const live = new Set([...own, ...others].map(({ id }) => id));
  const mine = new Set(own.map(({ id }) => id));
  const none = all.length === 0;
  return {
    touchpoints,
    goals,
    conflicts: goalConflicts([...own, ...others], index).filter(
      ({ goal, other }) => mine.has(goal) || (other !== null && mine.has(other)),
    ),
    projectsWithoutGoal: projectsOf(read, board)
      .filter(({ status }) => status !== 'stopped' && status !== 'done')
      .filter((project) => !project.goals.some((id) => live.has(id)))
      .map(({ id }) => id),
    teamsWithoutExpectation: none ? [] : teams.map(({ id }) => id).filter((id) => !expected.has(id)),
    unreached: none ? [] : touchpoints.map(({ id }) => id).filter((id) => !reached.has(id)),
    reachedShare: none || touchpoints.length === 0 ? null : reached.size / touchpoints.length,
    momentsWithoutMeasure: touchpoints
      .filter(({ momentOfTruth, metric }) => momentOfTruth && !metric)
      .map(({ id }) => id),
  };
}
