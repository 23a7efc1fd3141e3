/** Numbers of results in words. */
import { rounded } from '../../kernel/rounded';
import type { Translator } from '../../kernel/translate';
import type { AskedScale, DotCount, HandshakeAnswer } from '../summary';

export const numberText = (words: Translator, value: number | null, digits = 1): string =>
  value === null ? '' : words.number(rounded(value, digits), digits);

/** @returns with its sign */
export function gapText(words: Translator, gap: number | null): string {
  if (gap === null) return '';
  const value = rounded(gap);
  return value > 0 ? `+${words.number(value, 1)}` : words.number(value, 1);
}

/** @returns “2.3 (n = 3)”; what cannot be shown, or was not answered, in words */
export function meanText(words: Translator, { mean, n, tooFew }: AskedScale): string {
  if (tooFew) return words.t('round.table.tooFew');
  return mean === null ? '' : `${numberText(words, mean)} (${words.t('word.countOf', { n })})`;
}

/** @returns “2–4”, or the one value */
export function rangeText(words: Translator, low: number | null, high: number | null): string {
  const [from, to] = [numberText(words, low), numberText(words, high)];
  return from === to ? to : `${from}–${to}`;
}

/** @returns dots and people of a side; a dash where it may not be shown apart */
export function sideText(words: Translator, count: DotCount | null): string {
  return count === null ? '–' : words.t('round.table.dotsOf', { dots: count.dots, people: count.people });
}

export function questionText(words: Translator, { question }: Pick<HandshakeAnswer, 'question'>): string {
  return words.t(`round.question.${question}`);
}
