/** Formats figures of a journey in tables: numbers with their unit, “unknown” where unknown. */
import type { Translator } from '../../../kernel/translate';
import { hoursInWords } from '../records/duration-words';

export function hoursCell(hours: number | null, words: Translator): string {
  return hours === null ? words.t('word.unknown') : hoursInWords(words, hours);
}

/** @param share 0–1; below one per cent with two digits */
export function shareCell(share: number | null, words: Translator): string {
  if (share === null) return words.t('word.unknown');
  const percent = share * 100;
  return words.t('analysis.outline.percent', { percent: words.number(percent, percent < 1 ? 2 : 1) });
}

/** A figure without unit, or “unknown”. */
export function plainCell(value: number | null, words: Translator): string {
  return value === null ? words.t('word.unknown') : words.number(value, 2);
}

/** A difference, with its sign. */
export function changeCell(value: number | null, words: Translator): string {
  if (value === null) return words.t('word.unknown');
  return value > 0 ? `+${words.number(value, 2)}` : words.number(value, 2);
}
