/** Figures for people: times in the unit that reads best, shares as percent. The exact value goes into the title. */
import { hoursParts } from '@polku/shared/boards/journey/duration-words';
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
  return { ...hoursParts(words, hours), exact: `${words.number(hours, 4)} ${words.t('unit.short.h')}` };
}

/** @param share 0–1; one decimal below ten percent, so that a small flow efficiency is not lost in rounding, nor shown as none */
export function showShare(words: Words, share: number): Shown {
  const percent = share * 100;
  const tiny = percent > 0 && percent < LEAST_PERCENT / 2;
  const amount = tiny ? `< ${words.number(LEAST_PERCENT, 1)}` : words.number(percent, percent < 10 ? 1 : 0);
  return { amount, unit: '%', exact: `${words.number(percent, 4)} %` };
}
