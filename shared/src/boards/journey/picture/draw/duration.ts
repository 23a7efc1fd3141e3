/** Times as entered, and in hours for comparison. */
import { type Bound, boundInWords, withBound } from '../../../../kernel/bound';
import type { Translator } from '../../../../kernel/translate';
import { durationInWords } from '../../records/duration-words';
import type { ShownDuration } from '../../facts/journey-facts';
import { hoursOf } from '../../facts/hours';

const boundOf = ({ open }: ShownDuration): Bound => (open === true ? 'atLeast' : 'exact');

/** @returns the time with its unit as entered, held together by a no-break space; of a sub-journey known in part, as a bound */
export function durationText(words: Translator, duration: ShownDuration): string {
  return withBound(boundOf(duration), durationInWords(words, duration, '\u00a0'));
}

/** As `durationText`, for those who hear it. */
export function durationSaid(words: Translator, duration: ShownDuration): string {
  return boundInWords(words, boundOf(duration), durationInWords(words, duration, '\u00a0'));
}

interface Timed {
  readonly waitTime: ShownDuration | null;
  readonly processTime: ShownDuration | null;
}

/** @returns whether more of its waiting or work is unknown */
export function lacksDuration({ waitTime, processTime }: Timed): boolean {
  return waitTime === null || processTime === null || waitTime.open === true || processTime.open === true;
}

/**
 * Largest waiting + process time of the touchpoints that share a column: the one that counts for time.
 * @returns null when none of them has a time; `at` is the index of the one that counts (the first of equals)
 */
export function columnHours(
  touchpoints: readonly Timed[],
  workdayHours: number,
): { readonly hours: number; readonly at: number } | null {
  const only = touchpoints.length === 1 ? touchpoints[0] : undefined;
  if (only && !only.waitTime && !only.processTime) return null;
  let most: { hours: number; at: number } | null = null;
  touchpoints.forEach(({ waitTime, processTime }, at) => {
    if (waitTime === null && processTime === null) return;
    const hours = (hoursOf(waitTime, workdayHours) ?? 0) + (hoursOf(processTime, workdayHours) ?? 0);
    if (most === null || hours > most.hours) most = { hours, at };
  });
  return most;
}
