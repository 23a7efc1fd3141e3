/**
 * A touchpoint as seen by the analysis: times in hours, team resolved, shares 0–1. Computed once per touchpoint and cached
 * while it keeps its identity, so that an edit costs one new step.
 */
import { type MetricState, metricState } from '../../../kernel/metric-state';
import type {
  CustomerData,
  EvidenceLevel,
  Layer,
  Origin,
  Metric,
  PersonaEmotion,
  Rating,
  Touchpoint,
  ValueClass,
  WasteKind,
} from '../records/schema';
import { daysWaited, hoursOf } from './hours';
import type { Measurable } from './readings';
import type { InnerHandoffs, RolledUp, StepTimes, StepWaste } from './rolled-up';

export interface AnalysisTeam {
  readonly id: string;
  readonly name: string;
  readonly subcontractor: boolean;
}

export interface Step extends StepTimes {
  readonly id: string;
  /** Null when it has none or its team was removed. */
  readonly team: string | null;
  readonly subcontractor: boolean;
  readonly layer: Layer | null;
  readonly channel: string;
  /** Waiting + process, as far as known; null when neither is. */
  readonly total: number | null;
  readonly value: ValueClass | null;
  readonly valueByCustomer: ValueClass | null;
  readonly waste: readonly WasteKind[];
  /** Cases a month. */
  readonly volume: number | null;
  /** Of its sub-journey, where that is to count here, too. */
  readonly innerWaste: StepWaste | null;
  readonly innerHandoffs: InnerHandoffs | null;
  /** 0–1; open: of a sub-journey in which it may be less. */
  readonly completeAccurate: number | null;
  readonly openAccurate: boolean;
  readonly emotion: number | null;
  readonly emotionN: number | null;
  readonly emotionDate: string;
  readonly employeeEmotion: number | null;
  readonly employeeEmotionN: number | null;
  readonly employeeEmotionDate: string;
  /** The personas it names, and where they feel differently. */
  readonly personas: readonly string[];
  readonly emotionByPersona: readonly PersonaEmotion[];
  readonly expectation: Rating | null;
  readonly experience: Rating | null;
  readonly staffBelief: Rating | null;
  readonly importance: number | null;
  readonly momentOfTruth: boolean;
  readonly metric: MetricState;
  /** The metric itself. */
  readonly metricValues: Metric | null;
  /** Whether it says itself what reaction is wanted at it. */
  readonly hasReaction: boolean;
  readonly origin: Origin | null;
  /** 0–100. */
  readonly exitShare: number | null;
  readonly data: CustomerData;
  readonly failure: boolean;
  readonly recoveredBy: string | null;
  readonly evidence: EvidenceLevel | null;
}

/** @returns what of a step is measured */
export function measurableOf(step: Step): Measurable {
  return {
    expectation: step.expectation,
    experience: step.experience,
    staffBelief: step.staffBelief,
    emotion: step.emotion,
    emotionN: step.emotionN,
    emotionDate: step.emotionDate,
    employeeEmotion: step.employeeEmotion,
    employeeEmotionN: step.employeeEmotionN,
    employeeEmotionDate: step.employeeEmotionDate,
    metric: step.metricValues,
  };
}

/** @returns the times that are said of the touchpoint itself */
export function ownTimes(times: Pick<Touchpoint, 'processTime' | 'waitTime'>, workdayHours: number): StepTimes {
  const process = hoursOf(times.processTime, workdayHours);
  const waiting = hoursOf(times.waitTime, workdayHours);
  const waitedDays = daysWaited(times.waitTime);
  return { process, waiting, waitedDays, openProcess: process === null, openWaiting: waiting === null };
}

/** @returns whether its waiting + process time could be more than is known */
export function lacksTime({ openProcess, openWaiting }: Pick<Step, 'openProcess' | 'openWaiting'>): boolean {
  return openProcess || openWaiting;
}

/**
 * @param teams the project's living teams by id
 * @param rolled what comes from its sub-journey
 */
export function stepOf(
  touchpoint: Touchpoint,
  teams: ReadonlyMap<string, AnalysisTeam>,
  workdayHours: number,
  rolled?: RolledUp,
): Step {
  const times = rolled?.times ?? ownTimes(touchpoint, workdayHours);
  const { process, waiting } = times;
  const felt = (rolled?.emotion ?? null) !== null;
  const feltByEmployees = (rolled?.employeeEmotion ?? null) !== null;
  const team = touchpoint.team === null ? undefined : teams.get(touchpoint.team);
  const { completeAccurate, metric } = touchpoint;
  return {
    id: touchpoint.id,
    team: team?.id ?? null,
    subcontractor: team?.subcontractor ?? false,
    layer: touchpoint.layer,
    channel: touchpoint.channel,
    process,
    waiting,
    waitedDays: times.waitedDays,
    openProcess: times.openProcess,
    openWaiting: times.openWaiting,
    total: process === null && waiting === null ? null : (process ?? 0) + (waiting ?? 0),
    value: touchpoint.value,
    valueByCustomer: touchpoint.valueByCustomer,
    waste: touchpoint.waste,
    volume: touchpoint.volume,
    innerWaste: rolled?.waste ?? null,
    innerHandoffs: rolled?.handoffs ?? null,
    completeAccurate: rolled?.accuracy?.share ?? (completeAccurate === null ? null : completeAccurate / 100),
    openAccurate: rolled?.accuracy?.open ?? false,
    emotion: rolled?.emotion ?? touchpoint.emotion,
    // What is taken from below was measured there.
    emotionN: felt ? null : touchpoint.emotionN,
    emotionDate: felt ? '' : touchpoint.emotionDate,
    employeeEmotion: rolled?.employeeEmotion ?? touchpoint.employeeEmotion,
    employeeEmotionN: feltByEmployees ? null : touchpoint.employeeEmotionN,
    employeeEmotionDate: feltByEmployees ? '' : touchpoint.employeeEmotionDate,
    personas: touchpoint.personas,
    emotionByPersona: touchpoint.emotionByPersona,
    expectation: touchpoint.expectation,
    experience: touchpoint.experience,
    staffBelief: touchpoint.staffBelief,
    importance: touchpoint.importance,
    momentOfTruth: touchpoint.momentOfTruth,
    metric: metricState(metric),
    metricValues: metric,
    origin: touchpoint.origin,
    hasReaction: touchpoint.desiredReaction.trim() !== '',
    exitShare: touchpoint.exitShare,
    data: touchpoint.data,
    failure: touchpoint.failure,
    recoveredBy: touchpoint.recoveredBy,
    evidence: touchpoint.evidence,
  };
}

/** What customers do themselves no team carries; everything else some team has to. */
export function needsTeam({ team, layer }: Pick<Step, 'team' | 'layer'>): boolean {
  return team === null && layer !== 'customer';
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  // Ratings and lists are new objects whenever their record changes, so they are compared by content.
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

/** @returns the fields in which two steps of one touchpoint differ */
export function changedFacets(before: Step, after: Step): readonly (keyof Step)[] {
  return (Object.keys(after) as (keyof Step)[]).filter((facet) => !sameValue(before[facet], after[facet]));
}
