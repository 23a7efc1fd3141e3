/**
 * Staleness: measurements (ratings, emotions, actual values of metrics) older than the months set in the project may be out of
 * date. Without a date nobody knows how old a measurement is; it is neither fresh nor stale.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, sumFigure } from './figure';
import { ageOf, latestOf } from '../facts/readings';
import { measurableOf } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';
import { MEASURED, type Measured } from '../records/schema';

export interface StaleMeasurement {
  readonly touchpoint: string;
  readonly of: Measured;
  readonly date: string;
  /** Since then. */
  readonly months: number;
}

export interface StalenessFigures {
  /** Those that may be out of date, oldest first. */
  readonly stale: readonly StaleMeasurement[];
  /** Touchpoints with such a measurement. `unknown`: those with one without a date. Null where none has a date. */
  readonly count: Figure;
  /** Latest measurements, all of them, and those with a date. */
  readonly all: number;
  readonly dated: number;
  /** The setting; null: never. */
  readonly after: number | null;
}

/** @param today the empty string: unknown, and then nothing is stale @param after months; null: never */
export function* stalenessFigures(
  { steps }: Pick<TimeAxis, 'steps'>,
  today: string,
  after: number | null,
): Pieces<StalenessFigures> {
  const stale: StaleMeasurement[] = [];
  const ids = new Set<string>();
  const undated = new Set<string>();
  let [all, dated] = [0, 0];
  yield* each(steps, (step) => {
    const [touchpoint, own] = [step.id, measurableOf(step)];
    for (const of of MEASURED) {
      const latest = latestOf(own, of);
      if (!latest) continue;
      all++;
      const months = ageOf(latest.date, today);
      if (latest.date === '') undated.add(touchpoint);
      else dated++;
      if (months === null || after === null || months <= after) continue;
      ids.add(touchpoint);
      stale.push({ touchpoint, of, date: latest.date, months });
    }
  });
  stale.sort((a, b) => b.months - a.months);
  const known = dated > 0 && today !== '' && after !== null;
  return { stale, count: sumFigure(known ? ids.size : null, [...ids], [...undated]), all, dated, after };
}
