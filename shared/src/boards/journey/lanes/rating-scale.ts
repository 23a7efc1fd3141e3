/** Where ratings 1–5 stand in a lane, and how their differences read. */
import type { Box } from '../../../kernel/scene';
import type { Translator } from '../../../kernel/translate';

const PAD = 12;

/** @returns board y of a rating; 5 is at the top */
export function ratingY(box: Box, mean: number): number {
  return Math.round(box.y + PAD + ((5 - mean) / 4) * (box.height - 2 * PAD));
}

/** @returns the difference with its sign; +0.0 is ±0 */
export function signed(words: Translator, value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded > 0 ? `+${words.number(rounded, 1)}` : rounded === 0 ? '±0' : words.number(rounded, 1);
}
