/**
 * Blind spots: staff's belief − customers' experience; positive is an overestimate. Unknown ratings give no gap, never zero.
 * Parasuraman, Zeithaml & Berry (1985), gap 1: management's perception against the customer's expectation and view.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { ANSWERS_FOR_A_VERDICT, fewerAnswers } from './answers';
import { type Figure, figure, sumFigure } from './figure';
import { difference } from '../facts/sums';
import type { TimeAxis } from '../facts/time-axis';

/** `too-few`: fewer than three answers; `answers-unknown`: their number is unknown; `unrated`: one side is missing. */
export type BlindSpotVerdict = 'overestimate' | 'agreed' | 'underestimate' | 'too-few' | 'answers-unknown' | 'unrated';

export interface BlindSpot {
  readonly touchpoint: string;
  readonly staffBelief: number | null;
  readonly experience: number | null;
  readonly staffAnswers: number | null;
  readonly customerAnswers: number | null;
  /** Answers that a gap rests on, the fewer of the two (`fewerAnswers`); null: not told. */
  readonly n: number | null;
  /** Null where one side is missing. */
  readonly gap: number | null;
  readonly verdict: BlindSpotVerdict;
  readonly importance: number | null;
}

export interface BlindSpotFigures {
  /** Touchpoints with a rating on at least one side, in time order. */
  readonly spots: readonly BlindSpot[];
  /** How many are flagged. `unknown`: rated on one side only, or on too few or uncounted answers. */
  readonly flagged: Figure;
  /** Largest gap that has a verdict. */
  readonly largest: Figure;
}

function verdictOf(gap: number | null, from: number, staff: number | null, customers: number | null): BlindSpotVerdict {
  if (gap === null) return 'unrated';
  const tooFew = (n: number | null): boolean => n !== null && n < ANSWERS_FOR_A_VERDICT;
  if (tooFew(staff) || tooFew(customers)) return 'too-few';
  if (staff === null || customers === null) return 'answers-unknown';
  if (gap >= from) return 'overestimate';
  return gap <= -from ? 'underestimate' : 'agreed';
}

/** @returns whether there is a verdict */
export function hasVerdict({ verdict }: BlindSpot): boolean {
  return verdict === 'overestimate' || verdict === 'agreed' || verdict === 'underestimate';
}

/**
 * There is no verdict on fewer than three answers on either side, nor where the number of answers is unknown: a flagged blind
 * spot must be backed by a count. The gap itself is given anyway.
 * @param from the gap from which an overestimate is flagged: the project's threshold (1.0 by default)
 */
export function* blindSpotFigures({ steps }: Pick<TimeAxis, 'steps'>, from: number): Pieces<BlindSpotFigures> {
  const spots: BlindSpot[] = [];
  yield* each(steps, ({ id, staffBelief, experience, importance }) => {
    if (!staffBelief && !experience) return;
    const gap = staffBelief && experience ? difference(staffBelief.mean, experience.mean) : null;
    const staffAnswers = staffBelief?.n ?? null;
    const customerAnswers = experience?.n ?? null;
    spots.push({
      touchpoint: id,
      staffBelief: staffBelief?.mean ?? null,
      experience: experience?.mean ?? null,
      staffAnswers,
      customerAnswers,
      n: staffBelief && experience ? fewerAnswers(staffBelief, experience) : null,
      gap,
      verdict: verdictOf(gap, from, staffAnswers, customerAnswers),
      importance,
    });
  });
  const flagged: string[] = [];
  const open: string[] = [];
  let judged = 0;
  let most: string[] = [];
  let largest = Number.NEGATIVE_INFINITY;
  yield* each(spots, (spot) => {
    if (!hasVerdict(spot)) {
      open.push(spot.touchpoint);
      return;
    }
    judged++;
    if (spot.verdict === 'overestimate') flagged.push(spot.touchpoint);
    const gap = spot.gap ?? Number.NEGATIVE_INFINITY;
    if (gap > largest) {
      largest = gap;
      most = [];
    }
    if (gap === largest) most.push(spot.touchpoint);
  });
  return {
    spots,
    flagged: sumFigure(judged === 0 ? null : flagged.length, flagged, open),
    largest: figure(judged === 0 ? null : largest, most),
  };
}
