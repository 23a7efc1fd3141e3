/**
 * Evidence: the share of ratings that are assumptions. Ratings of a touchpoint without a stated evidence level are excluded
 * from the share and listed as unknown.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure } from './figure';
import { ratio } from '../facts/sums';
import type { Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';

export interface EvidenceFigures {
  /** 0–1 of the ratings with a stated evidence level; `touchpoints`: those that are assumptions. */
  readonly assumed: Figure;
  readonly ratings: number;
  readonly untold: number;
}

/**
 * Ratings are customer emotion, employee emotion, expectation, experience and staff's belief; each counts once, with the
 * evidence level of its touchpoint.
 */
function ratingsOf(step: Step): number {
  let count = 0;
  for (const rating of [step.emotion, step.employeeEmotion, step.expectation, step.experience, step.staffBelief]) {
    if (rating !== null) count++;
  }
  return count;
}

export function* evidenceFigures({ steps }: Pick<TimeAxis, 'steps'>): Pieces<EvidenceFigures> {
  const assumed: string[] = [];
  const unknown: string[] = [];
  let ratings = 0;
  let untold = 0;
  let onAssumption = 0;
  yield* each(steps, (step) => {
    const own = ratingsOf(step);
    if (own === 0) return;
    ratings += own;
    if (step.evidence === null) {
      untold += own;
      unknown.push(step.id);
    } else if (step.evidence === 'assumption') {
      onAssumption += own;
      assumed.push(step.id);
    }
  });
  return { assumed: figure(ratio(onAssumption, ratings - untold), assumed, unknown), ratings, untold };
}
