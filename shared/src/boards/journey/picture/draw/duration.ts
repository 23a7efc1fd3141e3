/** Times as entered, and in hours for comparison. */
import type { Translator } from '../../../../kernel/translate';
import { durationInWords } from '../../records/duration-words';
import { hoursOf } from '../../facts/hours';
import type { Duration } from '../../records/schema';

/** @returns the time with its unit as entered, held together by a no-break space */
export function durationText(words: Translator, duration: Duration): string {
  return durationInWords(words, duration, '\u00a0');
}

/**
 * Largest waiting + process time of the touchpoints that share a column: the one that counts for time.
 * @returns null when none of them has a time; `at` is the index of the one that counts (the first of equals)
 */
export function columnHours(
  touchpoints: readonly { readonly waitTime: Duration | null; readonly processTime: Duration | null }[],
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
