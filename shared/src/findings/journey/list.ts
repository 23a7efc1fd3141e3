/** Every finding of a journey. */
import type { FindingKind } from '../finding';
import { askedAgain } from './asked-again';
import { assumedRatings } from './assumed-ratings';
import { blindSpot } from './blind-spot';
import { digitalPhysicalDrop } from './digital-physical-drop';
import { expectationTreadmill } from './expectation-treadmill';
import { failureWithoutRecovery } from './failure-without-recovery';
import { handoffRun } from './handoff-run';
import { largestExit } from './largest-exit';
import { largestWaste } from './largest-waste';
import { longWaiting } from './long-waiting';
import { lowPeakEnd } from './low-peak-end';
import { metricWithoutReaction } from './metric-without-reaction';
import { numberAlone } from './number-alone';
import { promiseAboveExperience } from './promise-above-experience';
import { reactionWithoutMetric } from './reaction-without-metric';
import { subcontractedFeeling } from './subcontracted-feeling';
import { ungroundedRatings } from './ungrounded-ratings';
import { unmappedPhase } from './unmapped-phase';
import { noTeam } from './no-team';
import { ownerOfTheWhole } from './owner-of-the-whole';
import { passedOnFrustration } from './passed-on-frustration';
import { reworkHotSpot } from './rework-hot-spot';
import { seamWaiting } from './seam-waiting';
import { sharedFrustration } from './shared-frustration';
import { staleMeasurements } from './stale-measurements';
import { subcontractedMoment } from './subcontracted-moment';
import { undecidedShare } from './undecided-share';
import { unmeasuredMoment } from './unmeasured-moment';
import { unmetExpectation } from './unmet-expectation';
import { valueDisagreement } from './value-disagreement';
import { weakRecovery } from './weak-recovery';

/** Of equal weight, findings are shown in this order. */
export const JOURNEY_FINDINGS: readonly FindingKind[] = [
  blindSpot,
  unmetExpectation,
  subcontractedMoment,
  unmeasuredMoment,
  numberAlone,
  failureWithoutRecovery,
  weakRecovery,
  ownerOfTheWhole,
  longWaiting,
  seamWaiting,
  handoffRun,
  reworkHotSpot,
  largestWaste,
  largestExit,
  askedAgain,
  sharedFrustration,
  passedOnFrustration,
  lowPeakEnd,
  digitalPhysicalDrop,
  valueDisagreement,
  noTeam,
  expectationTreadmill,
  assumedRatings,
  staleMeasurements,
  ungroundedRatings,
  promiseAboveExperience,
  subcontractedFeeling,
  unmappedPhase,
  reactionWithoutMetric,
  metricWithoutReaction,
  undecidedShare,
];
