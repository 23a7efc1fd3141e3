/**
 * A smooth line through values that never overshoots them: monotone cubic interpolation (Fritsch & Carlson, SIAM J. Numer. Anal.
 * 17, 1980).
 */
import type { PathCommand } from '@polku/shared/kernel/scene';

export interface Knot {
  /** Along the path. */
  readonly at: number;
  readonly value: number;
}
/** Where a place along and a value are in the picture; a straight mapping. */
export type Place = (at: number, value: number) => readonly [number, number];

function slopeAt(knots: readonly Knot[], nth: number): number {
  const [last, knot, next] = [knots[nth - 1], knots[nth], knots[nth + 1]];
  if (!last || !knot || !next) return 0;
  const before = (knot.value - last.value) / (knot.at - last.at);
  const after = (next.value - knot.value) / (next.at - knot.at);
  return before * after > 0 ? (2 * before * after) / (before + after) : 0;
}

/** @returns the curve's commands after the first point */
function along(knots: readonly Knot[], place: Place): readonly PathCommand[] {
  return knots.slice(1).map((to, nth): PathCommand => {
    const from = knots[nth] ?? to;
    const third = (to.at - from.at) / 3;
    const a = place(from.at + third, from.value + slopeAt(knots, nth) * third);
    const b = place(to.at - third, to.value - slopeAt(knots, nth + 1) * third);
    const [x, y] = place(to.at, to.value);
    return ['C', a[0], a[1], b[0], b[1], x, y];
  });
}

/** @returns the curve through the knots; nothing for fewer than two */
export function smoothLine(knots: readonly Knot[], place: Place): readonly PathCommand[] {
  const [first] = knots;
  if (!first || knots.length < 2) return [];
  return [['M', ...place(first.at, first.value)], ...along(knots, place)];
}

/** @returns the closed area between two curves over the same places */
export function smoothBand(low: readonly Knot[], high: readonly Knot[], place: Place): readonly PathCommand[] {
  const [first, end] = [high[0], low.at(-1)];
  if (!first || !end || high.length < 2) return [];
  const back = low
    .map((_, nth) => low[low.length - 1 - nth])
    .flatMap((knot) => (knot ? [{ at: -knot.at, value: knot.value }] : []));
  return [
    ['M', ...place(first.at, first.value)],
    ...along(high, place),
    ['L', ...place(end.at, end.value)],
    ...along(back, (at, value) => place(-at, value)),
    ['Z'],
  ];
}
