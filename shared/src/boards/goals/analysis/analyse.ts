/**
 * The complete analysis of a goals board. Coverage looks at all active goals boards together, since a goal on another board
 * counts too. Every figure names the records behind it.
 */
import { metricState } from '../../../kernel/metric-state';
import type { Team } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { actualsOf, goalsOf, maturityOf, projectsOf, teamAnswerOf, teamsOf } from '../goals-reader';
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
import { type GoalCost, goalCosts } from './costs';
import { type GoalConflict, goalConflicts } from './conflicts';
import { type AreaMaturity, maturityFigures } from './maturity-figures';
import { type NeededMaturity, neededMaturity } from './needed-maturity';
import {
  type GoalChanges,
  goalChanges,
  type ProjectFigures,
  projectFigures,
  type SharedTouchpoints,
  sharedTouchpoints,
} from './project-changes';
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
  /** Of which people said that the one costs the other, and a goal of this board takes part. */
  readonly costs: readonly GoalCost[];
  /** Of this board. */
  readonly projects: readonly ProjectFigures[];
  readonly goalChanges: readonly GoalChanges[];
  readonly sharedTouchpoints: readonly SharedTouchpoints[];
  /** Goals of this board that ask for an area's maturity. */
  readonly needed: readonly NeededMaturity[];
  /** Teams that said that they read what is expected of them, and the others; null: there are no teams. */
  readonly readBy: {
    readonly read: readonly string[];
    readonly open: readonly string[];
    readonly share: number;
  } | null;
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
  const projects = projectsOf(read, board);
  const inUse = [
    board,
    ...boardsInUse(read)
      .map(({ id }) => id)
      .filter((id) => id !== board),
  ];
  const costs = goalCosts(read, inUse, [...own, ...others], index, teams);
  const now = REACH_STATES.find((state) => index.counted[state].length > 0);
  const maturity = maturityFigures(
    maturityOf(read, board),
    touchpoints.filter(({ state }) => state === now),
    covers,
  );
  return {
    touchpoints,
    goals,
    costs: costs.filter(({ from, to }) => mine.has(from) || mine.has(to)),
    projects: projectFigures(read, projects, index),
    goalChanges: goalChanges(own, projects),
    sharedTouchpoints: sharedTouchpoints(projects, index),
    needed: neededMaturity(own, maturity),
    readBy: readBy(read, board, teams),
    maturity,
    conflicts: goalConflicts([...own, ...others], index).filter(
      ({ goal, other }) => mine.has(goal) || (other !== null && mine.has(other)),
    ),
    projectsWithoutGoal: projects
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
  };
}

function readBy(read: RecordReader, board: string, teams: readonly Team[]): GoalsFigures['readBy'] {
  const ids = teams.map(({ id }) => id);
  const done = ids.filter((team) => teamAnswerOf(read, board, team)?.read === true);
  if (ids.length === 0) return null;
  return { read: done, open: ids.filter((id) => !done.includes(id)), share: done.length / ids.length };
}
