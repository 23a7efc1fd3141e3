/** Formats touchpoint values in tables: numbers with unit, names instead of ids, empty for unknown. */
import { withBound } from '../../../kernel/bound';
import { withUnit } from '../../../kernel/no-break';
import type { Translator } from '../../../kernel/translate';
import type { ShownDuration } from '../facts/journey-facts';
import { durationInWords } from '../records/duration-words';
import type { Metric, Rating } from '../records/schema';

export function durationCell(duration: ShownDuration | null, words: Translator): string {
  if (duration === null) return '';
  return withBound(duration.open === true ? 'atLeast' : 'exact', durationInWords(words, duration));
}

export function ratingCell(rating: Rating | null, words: Translator): string {
  if (rating === null) return '';
  const mean = words.number(rating.mean, 2);
  return rating.n === null ? mean : words.t('analysis.outline.rating', { mean, n: words.number(rating.n, 0) });
}

/** @returns e.g. “NPS: baseline 12, actual 18, target 30 %”; what is unknown is not mentioned */
export function metricCell(metric: Metric | null, words: Translator): string {
  if (metric === null) return '';
  const values = (['baseline', 'actual', 'target'] as const).flatMap((name) => {
    const value = metric[name];
    if (value === null) return [];
    return [words.t(`analysis.outline.${name}`, { value: withUnit(words.number(value, 2), metric.unit) })];
  });
  return [metric.name, values.join(', ')].filter((part) => part !== '').join(': ');
}

export function numberCell(value: number | null, words: Translator, digits = 2): string {
  return value === null ? '' : words.number(value, digits);
}
