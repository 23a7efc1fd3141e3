/**
 * A figure of the analysis. It always names the touchpoints behind it, and an unknown figure is null: a missing value never
 * counts as zero. Hours for times, 0–1 for shares, −2…2 for emotions.
 */
export interface Figure {
  readonly value: number | null;
  /** Ids of the touchpoints that the value was computed from, in time order. */
  readonly touchpoints: readonly string[];
  /** Ids of touchpoints that would belong to it but lack what it needs. */
  readonly unknown: readonly string[];
}

/** A figure that depends on unclassed touchpoints. */
export interface RangeFigure extends Figure {
  /** The value if every undecided touchpoint turned out to be no value, and if it turned out to be value. */
  readonly low: number | null;
  readonly high: number | null;
  readonly undecided: readonly string[];
}

const NO_IDS: readonly string[] = Object.freeze([]);

/** @returns a figure; `unknown` is empty unless given */
export function figure(
  value: number | null,
  touchpoints: readonly string[],
  unknown: readonly string[] = NO_IDS,
): Figure {
  return { value, touchpoints, unknown };
}
