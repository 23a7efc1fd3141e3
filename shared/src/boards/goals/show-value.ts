/** Numbers, dates and references of a goals board in words, alike in the view, its tables and its picture. */
import type { Translator } from '../../kernel/translate';
import { type Progress } from './analysis/progress';
import { readDate } from './dates';
import type { Referred } from './goals-reader';
import type { Goal } from './schema';

/** @returns the value with its unit; a dash for unknown */
export function showAmount(value: number | null, unit: string, words: Translator): string {
  if (value === null) return '–';
  const digits = Math.abs(value) < 10 ? 2 : 1;
  return unit.trim() === '' ? words.number(value, digits) : `${words.number(value, digits)} ${unit.trim()}`;
}

/** @returns `1.9.2026` in Finnish and `1 Sep 2026` in English; empty for no date */
export function showDate(text: string, words: Translator): string {
  const date = readDate(text);
  if (!date) return '';
  const { year, month, day } = date;
  return words.locale === 'fi' ? `${day}.${month}.${year}` : `${day} ${words.t(`goals.month.${month}`)} ${year}`;
}

export function showShare(share: number | null, words: Translator): string {
  return share === null ? words.t('word.unknown') : `${words.number(share * 100, 0)} %`;
}

export function showReferred({ name, removed }: Referred, words: Translator): string {
  const shown = name.trim() || words.t('word.untitled');
  return removed ? words.t('goals.removed', { name: shown }) : shown;
}

/** @returns e.g. “behind: 12 % instead of 9 %”, or why nothing can be said */
export function showStanding({ unit }: Goal, progress: Progress, words: Translator): string {
  const { standing, why, latest, expected } = progress;
  if (standing === 'unknown') return words.t(`goals.unknown.${why ?? 'noActual'}`);
  if (expected === null || latest === null) return words.t(`goals.standing.${standing}`);
  return words.t('goals.standing.than', {
    standing: words.t(`goals.standing.${standing}`),
    actual: showAmount(latest.value, unit, words),
    expected: showAmount(expected, unit, words),
  });
}
