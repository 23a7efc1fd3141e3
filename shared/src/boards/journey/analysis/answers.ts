/** On how many answers a verdict may rest. */
import type { Rating } from '../records/schema';

export const ANSWERS_FOR_A_VERDICT = 3;

/**
 * @returns answers of the rating that has fewer; null where they are not told, unless what is told of the other one is too few
 * for a verdict already
 */
export function fewerAnswers(a: Pick<Rating, 'n'>, b: Pick<Rating, 'n'>): number | null {
  const told = [a.n, b.n].filter((n) => n !== null);
  const fewer = Math.min(...told);
  return told.length === 2 || fewer < ANSWERS_FOR_A_VERDICT ? fewer : null;
}
