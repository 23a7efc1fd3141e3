/** A value of a scale for people: with its sign where the scale goes below zero. */
import { signed } from '../../kernel/words/signed';
import type { Words } from '../../kernel/words/words';
import type { Axis } from './spread';

export function scaleNumber(value: number, { from }: Pick<Axis, 'from'>, words: Words): string {
  return from < 0 ? signed(words, value) : words.number(value, 1);
}
