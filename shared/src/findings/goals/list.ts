/** Every finding of a goals board. */
import { goalAgainstTouchpoint, goalConflict } from './goal-conflict';
import { expectationsContradict, goalCost } from './goal-cost';
import { goalBehind } from './goal-behind';
import { goalOnlyTools } from './goal-only-tools';
import { goalOrphan } from './goal-orphan';
import { goalProjectsStopped } from './goal-projects-stopped';
import { goalWithoutMeasure } from './goal-without-measure';
import type { GoalFindingKind } from './goals-finding';
import { importantUnreached } from './important-unreached';
import { maturityBelowGoal } from './maturity-below-goal';
import { maturityOverestimate } from './maturity-overestimate';
import { momentsWithoutMeasure } from './moments-without-measure';
import { projectWithoutGoal } from './project-without-goal';
import { projectsSameTouchpoint } from './projects-same-touchpoint';
import { teamSilentOnGoal } from './team-silent-on-goal';
import { teamWithoutExpectation } from './team-without-expectation';
import { unreachedTouchpoints } from './unreached-touchpoints';

/** Of equal weight, findings are shown in this order. */
export const GOAL_FINDINGS: readonly GoalFindingKind[] = [
  goalConflict,
  goalAgainstTouchpoint,
  expectationsContradict,
  goalCost,
  goalBehind,
  goalOrphan,
  momentsWithoutMeasure,
  importantUnreached,
  goalProjectsStopped,
  maturityOverestimate,
  maturityBelowGoal,
  projectsSameTouchpoint,
  goalOnlyTools,
  goalWithoutMeasure,
  teamWithoutExpectation,
  teamSilentOnGoal,
  projectWithoutGoal,
  unreachedTouchpoints,
];
