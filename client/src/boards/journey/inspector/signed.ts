/** Numbers whose sign matters: +1.4, −0.3, 0. */
import type { Translator } from '@polku/shared/kernel/translate';

/** @returns the number with its sign in the person's language */
export function signed(words: Pick<Translator, 'number'>, value: number, digits = 1): string {
  const text = words.number(value, digits);
  return value > 0 && text !== words.number(0) ? `+${text}` : text;
}
