/**
 * Rolled %C&A: the product of %C&A of the steps that have one, i.e. the share of cases that pass the whole path without
 * correction. Keyte & Locher, *The Complete Lean Enterprise*; Martin & Osterling.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure } from './figure';
import type { TimeAxis } from '../facts/time-axis';

/** @returns 0–1; null when no touchpoint has one */
export function* rolledCompleteAccurate({ steps }: Pick<TimeAxis, 'steps'>): Pieces<Figure> {
  const known: string[] = [];
  const unknown: string[] = [];
  let product = 1;
  yield* each(steps, (step) => {
    if (step.completeAccurate === null || step.openAccurate) unknown.push(step.id);
    if (step.completeAccurate !== null) {
      known.push(step.id);
      product *= step.completeAccurate;
    }
  });
  // Those without one could only lower it.
  const bound = unknown.length === 0 || product === 0 ? 'exact' : 'atMost';
  return figure(known.length === 0 ? null : product, known, unknown, bound);
}
