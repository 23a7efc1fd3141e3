/**
 * How far a computed amount holds where a part of it is unknown, and the one way in which that is written: `≥ 19.3 d`, in words
 * “at least 19.3 d”. Every figure on screen, on paper and in files goes through here.
 */
import type { Translator } from './translate';

/**
 * `atLeast`: what is unknown can only make it more; `atMost`: only less; `partial`: it speaks of what is known, and the rest could
 * move it either way (a mean of the ratings that were given).
 */
export type Bound = 'exact' | 'atLeast' | 'atMost' | 'partial';

const SIGNS: Readonly<Record<Bound, string>> = { exact: '', atLeast: '≥', atMost: '≤', partial: '' };

/** @returns `≥`, `≤` or nothing */
export function boundSign(bound: Bound): string {
  return SIGNS[bound];
}

/** @returns e.g. `≥ 19.3 d`, held together by a no-break space; the amount alone where it is no bound */
export function withBound(bound: Bound, amount: string): string {
  const sign = SIGNS[bound];
  return sign === '' ? amount : `${sign}\u00a0${amount}`;
}

/** @returns e.g. “at least 19.3 d”, for those who hear it */
export function boundInWords(words: Pick<Translator, 't'>, bound: Bound, amount: string): string {
  if (bound === 'atLeast') return words.t('word.atLeast', { amount });
  if (bound === 'atMost') return words.t('word.atMost', { amount });
  return amount;
}
