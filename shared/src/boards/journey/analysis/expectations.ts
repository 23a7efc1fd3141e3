/**
 * Expectation gap: experience − expectation; negative means unmet. Overall: Σ gap × importance ÷ Σ importance over those with
 * known importance. Gap analysis after Parasuraman, Zeithaml & Berry (SERVQUAL, gap 5), 1985.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { fewerAnswers } from './answers';
import { type Figure, figure, sumFigure } from './figure';
import { difference, meanKnown } from '../facts/sums';
import type { TimeAxis } from '../facts/time-axis';

export interface ExpectationGap {
  readonly touchpoint: string;
  readonly expectation: number;
  readonly experience: number;
  /** −4…4. */
  readonly gap: number;
  readonly importance: number | null;
  /** Gap × importance; null where importance is unknown. */
  readonly weighted: number | null;
  /** Answers that the gap rests on, the fewer of the two (`fewerAnswers`); null: not told. */
  readonly n: number | null;
  readonly expectationAnswers: number | null;
  readonly experienceAnswers: number | null;
}

export interface ExpectationFigures {
  /** Those that have both ratings, in time order. */
  readonly gaps: readonly ExpectationGap[];
  readonly mean: Figure;
  /** Weighted by importance. `unknown`: those with a gap but without importance. */
  readonly weighted: Figure;
  readonly unmet: Figure;
}

export function* expectationFigures({ steps }: Pick<TimeAxis, 'steps'>): Pieces<ExpectationFigures> {
  const gaps: ExpectationGap[] = [];
  const halves: string[] = [];
  yield* each(steps, ({ id, expectation, experience, importance }) => {
    if (expectation && experience) {
      const gap = difference(experience.mean, expectation.mean);
      const weighted = importance === null ? null : gap * importance;
      gaps.push({
        touchpoint: id,
        expectation: expectation.mean,
        experience: experience.mean,
        gap,
        importance,
        weighted,
        n: fewerAnswers(expectation, experience),
        expectationAnswers: expectation.n,
        experienceAnswers: experience.n,
      });
    } else if (expectation || experience) halves.push(id);
  });
  const all: string[] = [];
  const weighed: string[] = [];
  const unweighed: string[] = [];
  const unmet: string[] = [];
  let sum = 0;
  let weights = 0;
  yield* each(gaps, ({ touchpoint, gap, importance, weighted }) => {
    all.push(touchpoint);
    if (gap < 0) unmet.push(touchpoint);
    if (importance === null) unweighed.push(touchpoint);
    else {
      weighed.push(touchpoint);
      sum += weighted ?? 0;
      weights += importance;
    }
  });
  return {
    gaps,
    mean: figure(meanKnown(gaps.map(({ gap }) => gap)), all, halves),
    weighted: figure(weights === 0 ? null : sum / weights, weighed, unweighed),
    unmet: sumFigure(gaps.length === 0 ? null : unmet.length, unmet, halves),
  };
}
