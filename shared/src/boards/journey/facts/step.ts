/**
 * A touchpoint as seen by the analysis: times in hours, team resolved, shares 0–1. Computed once per touchpoint and cached
 * while it keeps its identity, so that an edit costs one new step.
 */
import type {
  EvidenceLevel,
  Layer,
  PersonaEmotion,
  Rating,
  Touchpoint,
  ValueClass,
  WasteKind,
} from '../records/schema';
import { hoursOf } from './hours';

export interface AnalysisTeam {
  readonly id: string;
  readonly name: string;
  readonly subcontractor: boolean;
}

export interface Step {
  readonly id: string;
  /** Null when it has none or its team was removed. */
  readonly team: string | null;
  readonly subcontractor: boolean;
  readonly layer: Layer | null;
  readonly channel: string;
  readonly process: number | null;
  /** Waiting before it. */
  readonly waiting: number | null;
  /** Waiting + process, as far as known; null when neither is. */
  readonly total: number | null;
  readonly value: ValueClass | null;
  readonly valueByCustomer: ValueClass | null;
  readonly waste: readonly WasteKind[];
  /** 0–1. */
  readonly completeAccurate: number | null;
  readonly emotion: number | null;
  readonly employeeEmotion: number | null;
  /** The personas it names, and where they feel differently. */
  readonly personas: readonly string[];
  readonly emotionByPersona: readonly PersonaEmotion[];
  readonly expectation: Rating | null;
  readonly experience: Rating | null;
  readonly staffBelief: Rating | null;
  readonly importance: number | null;
  readonly momentOfTruth: boolean;
  readonly hasMetric: boolean;
  readonly failure: boolean;
  readonly recoveredBy: string | null;
  readonly evidence: EvidenceLevel | null;
}

/**
 * @param teams the project's living teams by id
 * @param rolled times in hours that come from its sub-journey instead of its own
 */
export function stepOf(
  touchpoint: Touchpoint,
  teams: ReadonlyMap<string, AnalysisTeam>,
  workdayHours: number,
  rolled?: Pick<Step, 'process' | 'waiting'>,
): Step {
  const process = rolled ? rolled.process : hoursOf(touchpoint.processTime, workdayHours);
  const waiting = rolled ? rolled.waiting : hoursOf(touchpoint.waitTime, workdayHours);
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
    total: process === null && waiting === null ? null : (process ?? 0) + (waiting ?? 0),
    value: touchpoint.value,
    valueByCustomer: touchpoint.valueByCustomer,
    waste: touchpoint.waste,
    completeAccurate: completeAccurate === null ? null : completeAccurate / 100,
    emotion: touchpoint.emotion,
    employeeEmotion: touchpoint.employeeEmotion,
    personas: touchpoint.personas,
    emotionByPersona: touchpoint.emotionByPersona,
    expectation: touchpoint.expectation,
    experience: touchpoint.experience,
    staffBelief: touchpoint.staffBelief,
    importance: touchpoint.importance,
    momentOfTruth: touchpoint.momentOfTruth,
    hasMetric: metric !== null && metric.name.trim() !== '',
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
