/** Positions of ratings 1–5 in a lane, and the wording of their differences. */
import type { Box } from '../../../../kernel/scene';
import type { Translator } from '../../../../kernel/translate';
import { rounded } from '../../../../kernel/rounded';

const PAD = 12;

/** @returns board y of a rating; 5 is at the top */
export function ratingY(box: Box, mean: number): number {
  return Math.round(box.y + PAD + ((5 - mean) / 4) * (box.height - 2 * PAD));
}

/** @returns the difference with its sign; +0.0 is ±0 */
export function signed(words: Translator, value: number): string {
  const change = rounded(value);
  return change > 0 ? `+${words.number(change, 1)}` : change === 0 ? '±0' : words.number(change, 1);
}
