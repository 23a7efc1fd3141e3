/** Arithmetic over values some of which are unknown (null). */

/** Sum of the known values. @returns null without any */
export function sumKnown(values: Iterable<number | null>): number | null {
  let sum: number | null = null;
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
}

/** Arithmetic mean of the known values. @returns null without any */
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
