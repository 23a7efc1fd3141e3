/**
 * The table of figures, each with its formula and the facets of a step it reads: after an edit only figures whose facets
 * changed are recomputed. An unlisted facet would leave a stale figure; a property test in analyse.test.ts edits every field
 * and compares.
 */
import type { Owner } from '../../../kernel/people';
import { each, type Pieces } from '../../../kernel/pieces';
import type { ChannelNatures } from '../../../kernel/project';
import type { Connector } from '../records/schema';
import { alternativeLeadTimes, type LeadTimeSpread } from './alternatives';
import { type BlindSpotFigures, blindSpotFigures } from './blind-spots';
import { figuresByPhase, type PhaseFigures } from './by-phase';
import { figuresByStage, type StageFigures } from './by-stage';
import { type ChannelSeamFigures, channelSeamFigures } from './channel-seams';
import { rolledCompleteAccurate } from './complete-accurate';
import { type DisagreementFigures, disagreementFigures } from './disagreements';
import { customerFeeling, type EmotionFigures, emotionFigures, employeeFeeling } from './emotion';
import { type EvidenceFigures, evidenceFigures } from './evidence';
import { type ExpectationFigures, expectationFigures } from './expectations';
import type { Figure, RangeFigure } from './figure';
import { flowByTeam, flowEfficiency, type TeamFlow } from './flow';
import { type FrustrationFigures, frustrationFigures } from './frustration';
import { type HandoffFigures, handoffFigures } from './handoffs';
import { type AskedAgainFigures, askedAgainFigures } from './asked-again';
import { type LeavingFigures, leavingFigures } from './leaving';
import { type OriginFigures, originFigures } from './by-origin';
import { type LadderFigures, ladderFigures } from './ladder';
import { type OwnershipFigures, ownershipFigures } from './ownership';
import type { ReadingsByTouchpoint } from '../facts/readings';
import type { PersonaSheets } from '../facts/persona-sheets';
import type { RolledByTouchpoint } from '../facts/roll-up';
import type { WantedReaction } from '../facts/wanted-reactions';
import { type RecoveryFigures, recoveryFigures } from './recovery';
import { type ReworkFigures, reworkFigures } from './rework';
import type { AnalysisTeam, Step } from '../facts/step';
import { type ThemeFigures, themeFigures } from './themes';
import { type TimeFigures, timeFigures } from './time';
import type { TimeAxis } from '../facts/time-axis';
import { type StalenessFigures, stalenessFigures } from './staleness';
import { type TreadmillFigures, treadmillFigures } from './treadmill';
import { type VolumeFigures, volumeFigures } from './volume';
import { type WasteFigures, wasteFigures } from './waste';

export interface AnalysisContext {
  /** The project's living teams. Keep the array's identity while they do not change; of connectors likewise. */
  readonly teams: readonly AnalysisTeam[];
  readonly connectors: readonly Connector[];
  /** Hours in a working day. */
  readonly workdayHours: number;
  /** Gap from which a blind spot is flagged. */
  readonly blindSpotFrom: number;
  /** Earlier measurements; the same while none changes. */
  readonly readings?: ReadingsByTouchpoint;
  /** ISO date; left out, nobody knows how old anything is. */
  readonly today?: string;
  /** Months after which a measurement may be out of date; null: never. */
  readonly staleAfterMonths?: number | null;
  /** What people set for the project's channels; the same while nobody changes it. */
  readonly channelNatures?: ChannelNatures;
  /** Of the board. */
  readonly owner: Owner;
  /** What has a card with a cause or an idea; the same while that does not change. */
  readonly noted?: ReadonlySet<string>;
  /** What the personas' sheets rest on, by persona; the same while no sheet changes. */
  readonly sheets?: PersonaSheets;
  /** What touchpoints take from their sub-journeys. */
  readonly rolled?: RolledByTouchpoint;
  /** Wanted reactions of the board; the same while nothing but their words changes. */
  readonly reactions?: readonly WantedReaction[];
}

export interface JourneyFigures {
  readonly touchpoints: number;
  readonly stages: number;
  readonly momentsOfTruth: readonly string[];
  readonly time: TimeFigures;
  /** Where alternative paths lead on. */
  readonly alternatives: LeadTimeSpread;
  readonly flow: RangeFigure;
  readonly flowByTeam: readonly TeamFlow[];
  readonly byStage: readonly StageFigures[];
  /** Before, during, after; empty where no stage has a phase. */
  readonly byPhase: readonly PhaseFigures[];
  readonly rolledCompleteAccurate: Figure;
  readonly rework: ReworkFigures;
  readonly volume: VolumeFigures;
  readonly handoffs: HandoffFigures;
  readonly waste: WasteFigures;
  readonly emotion: EmotionFigures;
  readonly employeeEmotion: EmotionFigures;
  readonly frustration: FrustrationFigures;
  readonly expectations: ExpectationFigures;
  readonly treadmill: TreadmillFigures;
  readonly staleness: StalenessFigures;
  readonly blindSpots: BlindSpotFigures;
  readonly themes: ThemeFigures;
  readonly ownership: OwnershipFigures;
  readonly evidence: EvidenceFigures;
  readonly recovery: RecoveryFigures;
  readonly disagreements: DisagreementFigures;
  readonly channelSeams: ChannelSeamFigures;
  readonly ladder: LadderFigures;
  /** Own experience, what is heard from others, marketing. */
  readonly byOrigin: OriginFigures;
  readonly leaving: LeavingFigures;
  readonly askedAgain: AskedAgainFigures;
}

/** A field of a step, or `path`: which step of a column counts for time. */
export type Facet = keyof Step | 'path';

interface FigureRow<Name extends keyof JourneyFigures> {
  readonly reads: readonly Facet[];
  /** @param soFar the figures above it in the table */
  readonly compute: (axis: TimeAxis, context: AnalysisContext, soFar: JourneyFigures) => Pieces<JourneyFigures[Name]>;
}

const TIMES: readonly Facet[] = ['process', 'waiting', 'openProcess', 'openWaiting', 'path'];

/** A value that needs no computation. */
function* constant<T>(value: T): Pieces<T> {
  yield;
  return value;
}

function* momentsOfTruth({ steps }: TimeAxis): Pieces<readonly string[]> {
  const ids: string[] = [];
  yield* each(steps, ({ id, momentOfTruth }) => {
    if (momentOfTruth) ids.push(id);
  });
  return ids;
}

/** In order of computation: a row may use the figures above it. */
export const FIGURES: { readonly [Name in keyof JourneyFigures]: FigureRow<Name> } = {
  touchpoints: { reads: [], compute: ({ steps }) => constant(steps.length) },
  stages: { reads: [], compute: ({ stages }) => constant(stages.length) },
  momentsOfTruth: { reads: ['momentOfTruth'], compute: momentsOfTruth },
  time: { reads: TIMES, compute: timeFigures },
  alternatives: {
    reads: TIMES,
    compute: (axis, { connectors }, { time }) => alternativeLeadTimes(axis, connectors, time.leadTime),
  },
  flow: { reads: [...TIMES, 'value'], compute: flowEfficiency },
  byStage: { reads: [...TIMES, 'value'], compute: figuresByStage },
  byPhase: { reads: [...TIMES, 'value', 'waste', 'innerWaste', 'emotion', 'employeeEmotion'], compute: figuresByPhase },
  flowByTeam: { reads: [...TIMES, 'value', 'team'], compute: flowByTeam },
  rolledCompleteAccurate: { reads: ['completeAccurate', 'openAccurate'], compute: rolledCompleteAccurate },
  rework: {
    reads: [...TIMES, 'completeAccurate', 'openAccurate'],
    compute: (axis, context, { time }) => reworkFigures(axis, context.connectors, time.leadTime, context.workdayHours),
  },
  volume: {
    reads: [...TIMES, 'completeAccurate', 'openAccurate', 'value', 'waste', 'innerWaste', 'volume', 'team'],
    compute: (axis, _context, { rework }) => volumeFigures(axis, rework),
  },
  handoffs: {
    reads: ['team', 'layer', 'waiting', 'waitedDays', 'openWaiting', 'emotion', 'innerHandoffs', 'path'],
    compute: handoffFigures,
  },
  waste: { reads: [...TIMES, 'value', 'waste', 'innerWaste'], compute: wasteFigures },
  emotion: { reads: ['emotion'], compute: (axis) => emotionFigures(axis, customerFeeling) },
  employeeEmotion: { reads: ['employeeEmotion'], compute: (axis) => emotionFigures(axis, employeeFeeling) },
  frustration: { reads: ['employeeEmotion', 'emotion', 'value', 'waste', 'path'], compute: frustrationFigures },
  expectations: { reads: ['expectation', 'experience', 'importance'], compute: expectationFigures },
  treadmill: {
    reads: ['expectation', 'experience'],
    compute: (axis, { readings }) => treadmillFigures(axis, readings),
  },
  staleness: {
    reads: [
      ...(['expectation', 'experience', 'staffBelief', 'metricValues'] as const),
      ...(['emotion', 'emotionN', 'emotionDate'] as const),
      ...(['employeeEmotion', 'employeeEmotionN', 'employeeEmotionDate'] as const),
    ],
    compute: (axis, { today = '', staleAfterMonths = null }) => stalenessFigures(axis, today, staleAfterMonths),
  },
  blindSpots: {
    reads: ['staffBelief', 'experience', 'importance'],
    compute: (axis, { blindSpotFrom }) => blindSpotFigures(axis, blindSpotFrom),
  },
  themes: {
    reads: ['staffBelief', 'experience', 'expectation', 'importance'],
    compute: (axis, { blindSpotFrom }, { blindSpots, expectations }) =>
      themeFigures(axis, blindSpots.spots, expectations.gaps, blindSpotFrom),
  },
  ownership: {
    reads: ['team', 'layer', 'subcontractor', ...TIMES, 'emotion', 'metric'],
    compute: (axis, { owner }) => ownershipFigures(axis, owner),
  },
  evidence: {
    reads: [
      'evidence',
      'emotion',
      'employeeEmotion',
      'emotionByPersona',
      'personas',
      'expectation',
      'experience',
      'staffBelief',
    ],
    compute: (axis, { sheets }) => evidenceFigures(axis, sheets),
  },
  recovery: { reads: ['failure', 'recoveredBy', 'emotion'], compute: recoveryFigures },
  disagreements: { reads: ['value', 'valueByCustomer'], compute: disagreementFigures },
  channelSeams: {
    reads: ['layer', 'channel', 'waiting', 'emotion', 'path'],
    compute: (axis, { channelNatures }) => channelSeamFigures(axis, channelNatures),
  },
  byOrigin: { reads: ['origin', 'emotion', 'expectation', 'experience'], compute: originFigures },
  ladder: {
    reads: ['hasReaction', 'metricValues', 'momentOfTruth'],
    compute: (axis, { reactions = [] }) => ladderFigures(axis, reactions),
  },
  leaving: { reads: ['exitShare'], compute: leavingFigures },
  askedAgain: { reads: ['data', 'layer'], compute: askedAgainFigures },
};
