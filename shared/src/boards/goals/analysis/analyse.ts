/**
 * The complete analysis of a goals board. Coverage looks at all active goals boards together, since a goal on another board
 * counts too. Every figure names the records behind it.
 */
import { metricState } from '../../../kernel/metric-state';
import type { RecordReader } from '../../../kernel/projection';
import { actualsOf, goalsOf, maturityOf, projectsOf, teamsOf } from '../goals-reader';
import type { Goal } from '../schema';
import {
  boardsInUse,
  indexed,
  type ProjectTouchpoint,
  REACH_STATES,
  type ReachState,
  touchpointsOfProject,
} from '../touchpoints';
import { type CommonShare, commonGoals } from './common-goals';
import { type GoalConflict, goalConflicts } from './conflicts';
import { type AreaMaturity, maturityFigures } from './maturity-figures';
import { type Progress, progressOf } from './progress';
import { type GoalReach, reachOf } from './reach';

const MOST_IMPORTANT = 5;

export interface GoalFigures extends GoalReach {
  readonly progress: Progress;
}

/** How much of one state some goal, of any board, reaches; a sub-journey counts once. */
export interface Coverage {
  readonly state: ReachState;
  readonly reached: readonly string[];
  readonly unreached: readonly string[];
  readonly share: number;
}

export interface GoalsFigures {
  /** Of the project, of both states and with sub-journeys. */
  readonly touchpoints: readonly ProjectTouchpoint[];
  /** Of this board, in order. */
  readonly goals: readonly GoalFigures[];
  /** In which a goal of this board takes part. */
  readonly conflicts: readonly GoalConflict[];
  /** Of this board: those that serve no goal that is there. Stopped and finished ones are left in peace. */
  readonly projectsWithoutGoal: readonly string[];
  /** Of which no goal, of any board, expects anything. Empty while there are no goals. */
  readonly teamsWithoutExpectation: readonly string[];
  /** States that have touchpoints, the current one first. Empty while there are no goals. */
  readonly coverage: readonly Coverage[];
  /** Moments of truth without a metric that has a value and its day, of the current state; where there is none, of the target state. */
  readonly momentsWithoutMeasure: readonly string[];
  /**
   * Touchpoints of the highest importance, of that state, which no goal reaches, themselves or as a part of what a goal reaches.
   * Empty while there are no goals.
   */
  readonly importantUnreached: readonly string[];
  /** Of all boards: clear goals, and teams that they are rolled out to. */
  readonly common: readonly CommonShare[];
  /** Areas of this board. */
  readonly maturity: readonly AreaMaturity[];
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
  const pairs = [...own, ...others].map((goal, at) => [goal, goals[at] ?? reachOf(read, goal, index, teams)] as const);
  const all: readonly GoalReach[] = pairs.map(([, reach]) => reach);
  const reached = new Set(all.flatMap(({ states }) => states.flatMap((state) => state.touchpoints)));
  const linked = new Set(all.flatMap((goal) => goal.touchpoints));
  const covers = (id: string): boolean =>
    linked.has(id) || REACH_STATES.some((state) => index.standIns([id])[state].some((one) => linked.has(one.id)));
  const told = new Set(all.flatMap(({ toldTeams }) => toldTeams));
  const live = new Set([...own, ...others].map(({ id }) => id));
  const mine = new Set(own.map(({ id }) => id));
  const none = all.length === 0;
  const now = REACH_STATES.find((state) => index.counted[state].length > 0);
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
    teamsWithoutExpectation: none ? [] : teams.map(({ id }) => id).filter((id) => !told.has(id)),
    coverage: none
      ? []
      : REACH_STATES.flatMap((state) => {
          const ids = index.counted[state].map(({ id }) => id);
          const there = ids.filter((id) => reached.has(id));
          const unreached = ids.filter((id) => !reached.has(id));
          return ids.length === 0 ? [] : [{ state, reached: there, unreached, share: there.length / ids.length }];
        }),
    momentsWithoutMeasure: touchpoints
      .filter(
        ({ momentOfTruth, metric, state }) => momentOfTruth && metricState(metric) !== 'measured' && state === now,
      )
      .map(({ id }) => id),
    importantUnreached: none
      ? []
      : touchpoints
          .filter(({ importance, state }) => importance === MOST_IMPORTANT && state === now)
          .map(({ id }) => id)
          .filter((id) => !covers(id)),
    common: commonGoals(read, pairs, teams),
    maturity: maturityFigures(
      maturityOf(read, board),
      touchpoints.filter(({ state }) => state === now),
      covers,
    ),
  };
}
