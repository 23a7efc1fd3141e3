/**
 * Formats times, the same everywhere. Entered times keep their unit; both have at most three significant digits, but all
 * integer digits, rounding halves away from zero.
 */
import type { Translator } from '../../../kernel/translate';
import type { Duration } from './schema';

export interface AmountWords {
  readonly amount: string;
  readonly unit: string;
}

function digitsOf(amount: number): number {
  const size = Math.abs(amount);
  return size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
}

/** @returns the amount as it reads, rounded; without the noise of sums (1.7499999999 is 1.75) */
function tidy(amount: number): number {
  const power = 10 ** digitsOf(amount);
  const size = Math.round(Math.abs(amount) * power * (1 + 1e-12)) / power;
  return amount < 0 && size > 0 ? -size : size;
}

function amountWords(words: Translator, amount: number, unit: Duration['unit']): AmountWords {
  return { amount: words.number(tidy(amount), 2), unit: words.t(`unit.short.${unit}`) };
}

/**
 * A computed time uses the largest suitable unit: minutes below one hour, hours below two days (exactly one day is 1 d), days
 * from there.
 * @param hours computed; negative for a difference
 */
export function hoursParts(words: Translator, hours: number): AmountWords {
  if (hours === 0) return amountWords(words, 0, 'h');
  if (tidy(Math.abs(hours) * 60) < 60) return amountWords(words, hours * 60, 'min');
  const shown = tidy(Math.abs(hours));
  return shown < 48 && shown !== 24 ? amountWords(words, hours, 'h') : amountWords(words, hours / 24, 'd');
}

export function hoursInWords(words: Translator, hours: number): string {
  const { amount, unit } = hoursParts(words, hours);
  return `${amount} ${unit}`;
}

/** @param space between amount and unit: a no-break space where lines are broken by hand */
export function durationInWords(words: Translator, duration: Duration, space = ' '): string {
  const { amount, unit } = amountWords(words, duration.amount, duration.unit);
  return `${amount}${space}${unit}`;
}
