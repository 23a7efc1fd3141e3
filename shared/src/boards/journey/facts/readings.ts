/**
 * What was measured at touchpoints over time: the latest measurement is the touchpoint's own value, earlier ones are readings.
 * A date is an ISO date; the empty string is unknown, and then there is no saying how old it is.
 */
import { monthsBetween } from '../../../kernel/dates';
import { type Kept, memoPart } from '../../../kernel/memo';
import type { RecordReader } from '../../../kernel/projection';
import { type Measured, type Reading, readingRecord, type Touchpoint } from '../records/schema';

export interface Measurement {
  readonly date: string;
  readonly value: number;
  readonly n: number | null;
  readonly source: string;
}

/** What of a touchpoint, or of its step in the analysis, is measured. */
export type Measurable = Pick<
  Touchpoint,
  | 'expectation'
  | 'experience'
  | 'staffBelief'
  | 'emotion'
  | 'emotionN'
  | 'emotionDate'
  | 'employeeEmotion'
  | 'employeeEmotionN'
  | 'employeeEmotionDate'
  | 'metric'
>;

/** Earlier measurements by touchpoint. */
export type ReadingsByTouchpoint = ReadonlyMap<string, readonly Reading[]>;

const READINGS = memoPart<Kept<ReadingsByTouchpoint>>('readings');

/** @returns the readings of a board by touchpoint; the same while none changes */
export function readingsOf(read: RecordReader, board: string): ReadingsByTouchpoint {
  const all = read.list(readingRecord, board);
  return read.memo.keep(READINGS, board, [all], () => {
    const by = new Map<string, Reading[]>();
    for (const reading of all) {
      const { touchpoint } = reading;
      if (touchpoint === null || reading.value === null) continue;
      const own = by.get(touchpoint);
      if (own) own.push(reading);
      else by.set(touchpoint, [reading]);
    }
    return by;
  });
}

/** @returns the latest measurement, which is the touchpoint's own value; null where it has none */
export function latestOf(touchpoint: Measurable, of: Measured): Measurement | null {
  if (of === 'metric') {
    const { metric } = touchpoint;
    const value = metric?.actual ?? null;
    return metric && value !== null ? { date: metric.date, value, n: null, source: '' } : null;
  }
  if (of === 'emotion' || of === 'employeeEmotion') {
    const value = touchpoint[of];
    const [n, date] =
      of === 'emotion'
        ? [touchpoint.emotionN, touchpoint.emotionDate]
        : [touchpoint.employeeEmotionN, touchpoint.employeeEmotionDate];
    return value === null ? null : { date, value, n, source: '' };
  }
  const rating = touchpoint[of];
  return rating && { date: rating.date, value: rating.mean, n: rating.n, source: rating.source };
}

/** @returns all measurements of one kind, the latest last; earlier ones by date, those without a date first */
export function historyOf(
  touchpoint: Measurable,
  readings: readonly Reading[] | undefined,
  of: Measured,
): readonly Measurement[] {
  const earlier = (readings ?? [])
    .flatMap(({ of: kind, date, value, n, source }): readonly Measurement[] =>
      kind === of && value !== null ? [{ date, value, n, source }] : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const latest = latestOf(touchpoint, of);
  return latest ? [...earlier, latest] : earlier;
}

/** @returns months from a date to today; null where either is unknown */
export function ageOf(date: string, today: string): number | null {
  return monthsBetween(date, today);
}

/** @param after months after which a measurement may be out of date; null: never */
export function isStale(date: string, today: string, after: number | null): boolean {
  const age = ageOf(date, today);
  return age !== null && after !== null && age > after;
}
