/** How values of a journey read in a table: numbers with their unit, names instead of ids, nothing for the unknown. */
import { withUnit } from '../../../kernel/no-break';
import type { Translator } from '../../../kernel/translate';
import { durationInWords, hoursInWords } from '../records/duration-words';
import { CHANNELS, type Duration, type Metric, type Rating } from '../records/schema';

export function durationCell(duration: Duration | null, words: Translator): string {
  return duration === null ? '' : durationInWords(words, duration);
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

export function channelCell(channel: string, words: Translator): string {
  return (CHANNELS as readonly string[]).includes(channel) ? words.t(`channel.${channel}`) : channel;
}

export function numberCell(value: number | null, words: Translator, digits = 2): string {
  return value === null ? '' : words.number(value, digits);
}

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
