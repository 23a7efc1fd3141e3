/**
 * Expectation treadmill: what is repeatedly over-delivered becomes the next expectation. Oliver, “A Cognitive Model of the
 * Antecedents and Consequences of Satisfaction Decisions”, Journal of Marketing Research 17 (1980).
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure } from './figure';
import type { ExpectationGap } from './expectations';

export const OVER_DELIVERY_FROM = 0.5;
export const TREADMILL_RUN = 2;

export interface TreadmillRun {
  readonly touchpoints: readonly string[];
  /** Expectation at the end of the run − at its start: above zero, the treadmill already turns. */
  readonly expectationRise: number;
}

export interface TreadmillFigures {
  readonly runs: readonly TreadmillRun[];
  /** Touchpoints in such runs; null where nothing has both ratings. */
  readonly count: Figure;
}

/**
 * A run is two or more touchpoints, consecutive among those with both ratings, where experience exceeds expectation by at
 * least 0.5. The two thresholds are ours.
 * @param gaps in time order
 */
export function* treadmillFigures(gaps: readonly ExpectationGap[]): Pieces<TreadmillFigures> {
  const runs: TreadmillRun[] = [];
  let run: ExpectationGap[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= TREADMILL_RUN) {
      runs.push({
        touchpoints: run.map(({ touchpoint }) => touchpoint),
        expectationRise: last.expectation - first.expectation,
      });
    }
    run = [];
  };
  yield* each(gaps, (gap) => {
    if (gap.gap >= OVER_DELIVERY_FROM) run.push(gap);
    else close();
  });
  close();
  const ids = runs.flatMap(({ touchpoints }) => touchpoints);
  return { runs, count: figure(gaps.length === 0 ? null : ids.length, ids) };
}
