/** Answers on a scale: median, middle half, mean, and how far they agree. Pure arithmetic. */
import type { ScaleRange } from '../kinds/asks';

/** Fewer answers carry no verdict, as elsewhere in the analysis. */
export const ANSWERS_FOR_A_VERDICT = 3;

/** `few`: too few answers to say. */
export type Verdict = 'agreed' | 'mixed' | 'split' | 'few';

export interface ScaleSummary extends ScaleRange {
  readonly n: number;
  /** Every answer, lowest first. */
  readonly values: readonly number[];
  /** Null without answers, like all that follows. */
  readonly median: number | null;
  /** Ends of the middle half. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly mean: number | null;
  /** How many gave each step, from the lowest. */
  readonly counts: readonly number[];
  readonly verdict: Verdict;
}

/**
 * Of sorted values; between two of them on the straight line, as QUARTILE.INC of spreadsheets.
 * @param part 0–1, 0.5 being the median
 */
export function quantile(sorted: readonly number[], part: number): number | null {
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Split: at least a third on the two lowest steps and at least a third on the two highest. Agreed: not split, and the middle half
 * spans one step at most, as consensus is measured in Delphi studies (interquartile range ≤ 1). Everything else is mixed.
 */
function verdictOf(values: readonly number[], lower: number, upper: number, { from, to }: ScaleRange): Verdict {
  const n = values.length;
  if (n < ANSWERS_FOR_A_VERDICT) return 'few';
  const low = values.filter((value) => value <= from + 1).length;
  const high = values.filter((value) => value >= to - 1).length;
  // On fewer than four steps the lowest two and the highest two are no opposites.
  if (to - from >= 3 && low * 3 >= n && high * 3 >= n) return 'split';
  return upper - lower <= 1 ? 'agreed' : 'mixed';
}

/** @param values in any order; what is no step of the scale is left out */
export function summariseScale(values: readonly number[], { from, to }: ScaleRange): ScaleSummary {
  const sorted = values.filter((value) => value >= from && value <= to).sort((a, b) => a - b);
  const [lower, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  return {
    from,
    to,
    n: sorted.length,
    values: sorted,
    median: quantile(sorted, 0.5),
    lower,
    upper,
    mean: meanOf(sorted),
    counts: Array.from({ length: to - from + 1 }, (_, at) => sorted.filter((value) => value === from + at).length),
    verdict: lower === null || upper === null ? 'few' : verdictOf(sorted, lower, upper, { from, to }),
  };
}
