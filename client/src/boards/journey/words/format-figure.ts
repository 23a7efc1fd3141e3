/** Formats figures: times in the best unit, shares as percent. The exact value goes into the title. */
import { hoursParts } from '@polku/shared/boards/journey/records/duration-words';
import type { Bound } from '@polku/shared/kernel/bound';
import { withUnit } from '@polku/shared/kernel/no-break';
import type { Words } from '../../../kernel/words/words';

export interface Shown {
  readonly amount: string;
  readonly unit: string;
  /** For the title: hours with all digits, where the shown one is rounded or in another unit. */
  readonly exact: string;
}

const LEAST_PERCENT = 0.1;

/** @param hours elapsed hours; in words as everywhere (`duration-words`) */
export function showHours(words: Words, hours: number): Shown {
  return { ...hoursParts(words, hours), exact: withUnit(words.number(hours, 4), words.t('unit.short.h')) };
}

/**
 * @param share 0–1; one decimal below ten percent, so that a small flow efficiency is not lost in rounding, nor shown as none; the
 * same near all of it
 * @param bound of one that is a bound, no further sign is shown
 */
export function showShare(words: Words, share: number, bound: Bound = 'exact'): Shown {
  const percent = share * 100;
  const signed = bound === 'exact' || bound === 'partial';
  const tiny = percent > 0 && percent < LEAST_PERCENT / 2;
  const nearlyAll = percent < 100 && percent > 100 - LEAST_PERCENT / 2;
  // What is not all is not rounded up to all.
  const digits = percent < 10 || (percent >= 99.5 && percent < 100) ? 1 : 0;
  const amount =
    !signed && (tiny || nearlyAll)
      ? words.number(percent, 4)
      : tiny
        ? `<\u00a0${words.number(LEAST_PERCENT, 1)}`
        : nearlyAll
          ? `>\u00a0${words.number(100 - LEAST_PERCENT, 1)}`
          : words.number(percent, digits);
  return { amount, unit: '%', exact: withUnit(words.number(percent, 4), '%') };
}
