/** The moments of truth by phase, each with what leads it: owner, reaction, metric, gap, recovery. */
import type { JointCourse, MetricStanding } from '../facts/metric-course';
import type { JourneyColumns } from '../facts/journey-columns';
import { type Phase, PHASES } from '../records/schema';
import type { JourneyFigures } from './figures';
import type { MomentLack } from './ladder';
import type { Recovery } from './recovery';

export interface Moment {
  readonly touchpoint: string;
  readonly stage: string;
  /** Id of a person, perhaps removed; null: nobody. */
  readonly owner: string | null;
  /** Ids of the rungs of the ladder at it. */
  readonly reactions: readonly string[];
  readonly metric: MetricStanding;
  readonly course: JointCourse;
  readonly lacks: MomentLack | null;
  /** Experience − expectation; null: unknown. */
  readonly gap: number | null;
  /** Of a failure; null: it is none. */
  readonly recovery: Recovery | null;
}

export interface PhaseMoments {
  /** Null: of stages without a phase. */
  readonly phase: Phase | null;
  /** In time order. */
  readonly moments: readonly Moment[];
}

/** @returns before, during and after, with or without moments; and those of no phase, where there are any */
export function momentsByPhase(figures: JourneyFigures, journey: JourneyColumns): readonly PhaseMoments[] {
  const led = new Map(figures.ladder.moments.map((moment) => [moment.touchpoint, moment]));
  if (led.size === 0) return [];
  const gaps = new Map(figures.expectations.gaps.map(({ touchpoint, gap }) => [touchpoint, gap]));
  const recoveries = new Map(figures.recovery.recoveries.map((recovery) => [recovery.failure, recovery]));
  const byPhase = new Map<Phase | null, Moment[]>([...PHASES, null].map((phase) => [phase, []]));
  for (const { stage, columns } of journey.stages) {
    for (const { touchpoints } of columns) {
      for (const { id, owner } of touchpoints) {
        const moment = led.get(id);
        if (!moment) continue;
        byPhase.get(stage.phase)?.push({
          ...moment,
          stage: stage.id,
          owner,
          gap: gaps.get(id) ?? null,
          recovery: recoveries.get(id) ?? null,
        });
      }
    }
  }
  return [...byPhase]
    .map(([phase, moments]) => ({ phase, moments }))
    .filter(({ phase, moments }) => phase !== null || moments.length > 0);
}
