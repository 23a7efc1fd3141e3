/**
 * Expectation gap: experience − expectation; negative means unmet. The whole: Σ gap × importance ÷ Σ importance over
 * those whose importance is known. Gap analysis after Parasuraman, Zeithaml & Berry (SERVQUAL, gap 5), 1985.
 */
import { difference, type Figure, figure, meanKnown } from './figure';
import type { TimeAxis } from './time-axis';

export interface ExpectationGap {
  readonly touchpoint: string;
  readonly expectation: number;
  readonly experience: number;
  /** −4…4. */
  readonly gap: number;
  readonly importance: number | null;
  /** Gap × importance; null where importance is unknown. */
  readonly weighted: number | null;
}

export interface ExpectationFigures {
  /** Those that have both ratings, in time order. */
  readonly gaps: readonly ExpectationGap[];
  readonly mean: Figure;
  /** Weighted by importance. `unknown`: those with a gap but without importance. */
  readonly weighted: Figure;
  readonly unmet: Figure;
}

export function expectationFigures({ steps }: Pick<TimeAxis, 'steps'>): ExpectationFigures {
  const gaps: ExpectationGap[] = [];
  const halves: string[] = [];
  for (const { id, expectation, experience, importance } of steps) {
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
      });
    } else if (expectation || experience) halves.push(id);
  }
  const ids = (list: readonly ExpectationGap[]): readonly string[] => list.map(({ touchpoint }) => touchpoint);
  const weighed = gaps.filter(({ importance }) => importance !== null);
  let sum = 0;
  let weights = 0;
  for (const { weighted, importance } of weighed) {
    sum += weighted ?? 0;
    weights += importance ?? 0;
  }
  const unmet = gaps.filter(({ gap }) => gap < 0);
  return {
    gaps,
    mean: figure(meanKnown(gaps.map(({ gap }) => gap)), ids(gaps), halves),
    weighted: figure(
      weights === 0 ? null : sum / weights,
      ids(weighed),
      ids(gaps.filter((g) => g.importance === null)),
    ),
    unmet: figure(gaps.length === 0 ? null : unmet.length, ids(unmet), halves),
  };
}
