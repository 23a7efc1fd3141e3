/**
 * What an analysis hands out. A figure always names the touchpoints behind it, so that a click leads to them, and an
 * unknown figure is null: a missing value is never counted as zero. Hours for times, 0–1 for shares, −2…2 for emotions.
 */
export interface Figure {
  readonly value: number | null;
  /** Ids of the touchpoints that the value was computed from, in time order. */
  readonly touchpoints: readonly string[];
  /** Ids of touchpoints that would belong to it but lack what it needs. */
  readonly unknown: readonly string[];
}

/** A figure that depends on touchpoints nobody has classed yet. */
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

/** Adds what is known. @returns null when nothing is */
export function sumKnown(values: Iterable<number | null>): number | null {
  let sum: number | null = null;
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
}

/** Arithmetic mean of what is known. @returns null when nothing is */
export function meanKnown(values: Iterable<number | null>): number | null {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (value === null) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : sum / count;
}

/** Part ÷ whole. @returns null when either is unknown or the whole is zero */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** @returns the difference of two ratings without the noise of binary fractions (4.2 − 3.2 is exactly 1) */
export function difference(a: number, b: number): number {
  return Math.round((a - b) * 1e9) / 1e9;
}

/** @returns the value to so many digits, halves away from zero: what reads +1.8 reads −1.8 with the other sign */
export function rounded(value: number, digits = 1): number {
  const power = 10 ** digits;
  const size = Math.round(Math.abs(value) * power) / power;
  return value < 0 && size > 0 ? -size : size;
}
