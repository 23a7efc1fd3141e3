/** Numbers with an explicit sign: +1.4, −0.3, 0. */
import { rounded as roundedTo } from '@polku/shared/kernel/rounded';
import type { Translator } from '@polku/shared/kernel/translate';

/** @returns the number with its sign in the person's language */
export function signed(words: Pick<Translator, 'number'>, value: number, digits = 1): string {
  const rounded = roundedTo(value, digits);
  if (rounded === 0) return words.number(0);
  return rounded > 0 ? `+${words.number(rounded, digits)}` : words.number(rounded, digits);
}
