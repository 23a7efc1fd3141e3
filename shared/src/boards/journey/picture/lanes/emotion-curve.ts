/**
 * A smooth curve through emotions that never overshoots them: monotone cubic interpolation (Fritsch & Carlson, SIAM J. Numer.
 * Anal. 17, 1980). Across touchpoints without an emotion it leads to the next known one, marked as a gap: unknown is never
 * zero.
 */
import type { PathCommand } from '../../../../kernel/scene';
import type { Slot } from '../grid/axis';

export interface CurvePoint {
  /** Index of the slot. */
  readonly slot: number;
  readonly x: number;
  readonly value: number;
  /** Change of value per pixel. */
  readonly slope: number;
}

export interface Segment {
  readonly from: CurvePoint;
  readonly to: CurvePoint;
  /** Emotions in between are unknown. */
  readonly gap: boolean;
}

/** Points of the known values, with slopes. */
export function curvePoints<At extends Pick<Slot, 'centre'>>(
  slots: readonly At[],
  valueOf: (slot: At) => number | null,
): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  slots.forEach((slot, i) => {
    const value = valueOf(slot);
    if (value !== null) points.push({ slot: i, x: slot.centre, value, slope: 0 });
  });
  return points.map((point, i) => ({ ...point, slope: slopeAt(points, i) }));
}

/** @returns the slope at a point; zero at turning points and at the ends: the curve rests there, as people read peaks */
export function slopeAt(points: readonly Pick<CurvePoint, 'x' | 'value'>[], at: number): number {
  const [last, point, next] = [points[at - 1], points[at], points[at + 1]];
  if (!last || !point || !next) return 0;
  const before = (point.value - last.value) / (point.x - last.x);
  const after = (next.value - point.value) / (next.x - point.x);
  return before * after > 0 ? (2 * before * after) / (before + after) : 0;
}

/** @returns index of the first point at or after a slot */
export function firstFrom(points: readonly CurvePoint[], slot: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.slot ?? Infinity) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns the segments that begin in the slots from…to; the last may end beyond, so that chunks join exactly */
export function segmentsFrom(points: readonly CurvePoint[], from: number, to: number): readonly Segment[] {
  const segments: Segment[] = [];
  for (let i = firstFrom(points, from); i < points.length - 1; i++) {
    const [a, b] = [points[i], points[i + 1]];
    if (!a || !b || a.slot >= to) break;
    segments.push({ from: a, to: b, gap: b.slot - a.slot > 1 });
  }
  return segments;
}

type Bezier = readonly [number, number, number, number];
type Vertical = (value: number) => number;

function controls({ from, to }: Segment): { xs: Bezier; values: Bezier } {
  const third = (to.x - from.x) / 3;
  return {
    xs: [from.x, from.x + third, to.x - third, to.x],
    values: [from.value, from.value + from.slope * third, to.value - to.slope * third, to.value],
  };
}

/** Path of connected segments; a new piece begins where one does not continue the one before. */
export function curvePath(segments: readonly Segment[], y: Vertical): readonly PathCommand[] {
  const commands: PathCommand[] = [];
  let last: CurvePoint | null = null;
  for (const segment of segments) {
    const { xs, values } = controls(segment);
    if (segment.from !== last) commands.push(['M', xs[0], y(values[0])]);
    commands.push(['C', xs[1], y(values[1]), xs[2], y(values[2]), xs[3], y(values[3])]);
    last = segment.to;
  }
  return commands;
}

function split(curve: Bezier, t: number): readonly [Bezier, Bezier] {
  const mix = (a: number, b: number): number => a + (b - a) * t;
  const [p0, p1, p2, p3] = curve;
  const [a, b, c] = [mix(p0, p1), mix(p1, p2), mix(p2, p3)];
  const [d, e] = [mix(a, b), mix(b, c)];
  const middle = mix(d, e);
  return [
    [p0, a, d, middle],
    [middle, e, c, p3],
  ];
}

function zeroCrossing(values: Bezier): number {
  let low = 0;
  let high = 1;
  const startsBelow = values[0] < 0;
  for (let i = 0; i < 40; i++) {
    const t = (low + high) / 2;
    if (split(values, t)[0][3] < 0 === startsBelow) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

/** Areas between the curve and zero, above and below apart; unknown stretches are left open. */
export function curveAreas(
  segments: readonly Segment[],
  y: Vertical,
): { readonly above: readonly PathCommand[]; readonly below: readonly PathCommand[] } {
  const above: PathCommand[] = [];
  const below: PathCommand[] = [];
  const add = (xs: Bezier, values: Bezier): void => {
    const into = values[0] + values[3] > 0 ? above : below;
    into.push(
      ['M', xs[0], y(0)],
      ['L', xs[0], y(values[0])],
      ['C', xs[1], y(values[1]), xs[2], y(values[2]), xs[3], y(values[3])],
      ['L', xs[3], y(0)],
      ['Z'],
    );
  };
  for (const segment of segments) {
    if (segment.gap) continue;
    const { xs, values } = controls(segment);
    if (values[0] * values[3] < 0) {
      const t = zeroCrossing(values);
      const [xsA, xsB] = split(xs, t);
      const [valuesA, valuesB] = split(values, t);
      add(xsA, valuesA);
      add(xsB, valuesB);
    } else if (values[0] !== 0 || values[3] !== 0) add(xs, values);
  }
  return { above, below };
}
