/**
 * Expectation treadmill: what is delivered becomes the next expectation. Of one touchpoint, the expectation rises between two
 * dates while the experience was at or above it. Oliver, “A Cognitive Model of the Antecedents and Consequences of Satisfaction
 * Decisions”, Journal of Marketing Research 17 (1980).
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { fewerAnswers } from './answers';
import { type Figure, sumFigure } from './figure';
import { difference } from '../facts/sums';
import { historyOf, type Measurement, type ReadingsByTouchpoint } from '../facts/readings';
import { measurableOf, type Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';

export interface TreadmillRise {
  readonly touchpoint: string;
  /** The expectation at the beginning and at the end of the rise. */
  readonly from: Measurement;
  readonly to: Measurement;
  /** Positive. */
  readonly rise: number;
  /** The lowest experience on the way, which was at or above the expectation at the beginning. */
  readonly experience: number;
  /** Answers that the rise rests on, the fewer of the two; null: not told. */
  readonly n: number | null;
}

export interface TreadmillFigures {
  /** In time order of the touchpoints. */
  readonly rises: readonly TreadmillRise[];
  /**
   * Touchpoints with such a rise; null where none has been measured twice. `unknown`: those with an expectation that has been
   * measured once only, or without a date.
   */
  readonly count: Figure;
}

/** @returns the longest stretches in which each dated value is above the one before it */
function risesIn(dated: readonly Measurement[]): readonly (readonly [Measurement, Measurement])[] {
  const rises: (readonly [Measurement, Measurement])[] = [];
  let start = dated[0];
  for (let at = 1; at <= dated.length; at++) {
    const [before, now] = [dated[at - 1], dated[at]];
    if (!before || !start || (now && now.value > before.value)) continue;
    if (before.value > start.value) rises.push([start, before]);
    start = now;
  }
  return rises;
}

/** @param readings earlier measurements */
export function* treadmillFigures(
  { steps }: Pick<TimeAxis, 'steps'>,
  readings: ReadingsByTouchpoint = new Map(),
): Pieces<TreadmillFigures> {
  const rises: TreadmillRise[] = [];
  const unknown: string[] = [];
  let measured = 0;
  const dated = (step: Step, of: 'expectation' | 'experience'): readonly Measurement[] =>
    historyOf(measurableOf(step), readings.get(step.id), of)
      .filter(({ date }) => date !== '')
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  yield* each(steps, (touchpoint) => {
    if (touchpoint.expectation === null) return;
    const expected = dated(touchpoint, 'expectation');
    if (new Set(expected.map(({ date }) => date)).size < 2) {
      unknown.push(touchpoint.id);
      return;
    }
    measured++;
    const experienced = dated(touchpoint, 'experience');
    for (const [from, to] of risesIn(expected)) {
      if (from.date === to.date) continue;
      const meanwhile = experienced.filter(({ date }) => date >= from.date && date <= to.date);
      const experience = Math.min(...meanwhile.map(({ value }) => value));
      if (meanwhile.length === 0 || experience < from.value) continue;
      const rise = difference(to.value, from.value);
      rises.push({ touchpoint: touchpoint.id, from, to, rise, experience, n: fewerAnswers(from, to) });
    }
  });
  const ids = [...new Set(rises.map(({ touchpoint }) => touchpoint))];
  return { rises, count: sumFigure(measured === 0 ? null : ids.length, ids, unknown) };
}
