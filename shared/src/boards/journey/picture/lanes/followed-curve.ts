/**
 * Emotion curves that follow edits: where touchpoints were replaced, only the points beside them are made anew, so that a
 * map of thousands costs no more than a small one. The result is that of `curvePoints`.
 */
import { differingIndexes } from '../../../../kernel/list-changes';
import { type Memo, memoPart } from '../../../../kernel/memo';
import type { Slot } from '../grid/axis';
import { type CurvePoint, curvePoints, firstFrom, slopeAt } from './emotion-curve';

/** Words for single points, by slot. */
export type NamedPoints = ReadonlyMap<number, readonly string[]>;

export interface FollowedCurve {
  readonly points: readonly CurvePoint[];
  readonly names: NamedPoints;
  /** Slots at which the curve or its names may differ from the last call's; null: anywhere. */
  readonly changed: readonly number[] | null;
}

type Place = Pick<Slot, 'centre'>;

interface LastCurve extends FollowedCurve {
  readonly slots: readonly Place[];
}

const CURVES = memoPart<LastCurve>('emotion curves');
const NOWHERE: readonly number[] = [];

/** @param key of the curve in the memo; the same key always with the same `valueOf` */
export function followCurve<At extends Place>(
  memo: Memo,
  key: string,
  slots: readonly At[],
  valueOf: (slot: At) => number | null,
): FollowedCurve {
  const curves = memo.part(CURVES);
  const last = curves.get(key);
  const at = last ? differingIndexes(last.slots, slots) : null;
  const next = last && at ? replaced(last, slots, at, valueOf) : madeAnew(curvePoints(slots, valueOf));
  curves.set(key, { ...next, slots });
  return next;
}

function madeAnew(points: readonly CurvePoint[]): FollowedCurve {
  return { points, names: namesOf(points), changed: null };
}

function replaced<At extends Place>(
  last: LastCurve,
  slots: readonly At[],
  at: readonly number[],
  valueOf: (slot: At) => number | null,
): FollowedCurve {
  const points = last.points.slice();
  const touched: number[] = [];
  for (const nth of at) {
    const slot = slots[nth];
    if (!slot) continue;
    const value = valueOf(slot);
    const place = firstFrom(points, nth);
    const held = points[place]?.slot === nth ? points[place] : undefined;
    if (value === (held?.value ?? null) && (held === undefined || held.x === slot.centre)) continue;
    const own = value === null ? [] : [{ slot: nth, x: slot.centre, value, slope: 0 }];
    points.splice(place, held ? 1 : 0, ...own);
    touched.push(nth);
  }
  if (touched.length === 0) return { points: last.points, names: last.names, changed: NOWHERE };
  const changed = new Set(touched);
  for (const nth of touched) {
    const place = firstFrom(points, nth);
    for (const beside of [place - 1, place, place + 1]) {
      const point = points[beside];
      if (!point) continue;
      points[beside] = { ...point, slope: slopeAt(points, beside) };
      changed.add(point.slot);
    }
    // Its segment leads to the first of them.
    const before = points[place - 2];
    if (before) changed.add(before.slot);
  }
  const names = namesOf(points);
  for (const slot of new Set([...last.names.keys(), ...names.keys()]))
    if (last.names.get(slot)?.join(' ') !== names.get(slot)?.join(' ')) changed.add(slot);
  // Where a curve ends is said at its last point.
  for (const end of [last.points.at(-1), points.at(-1)]) if (end) changed.add(end.slot);
  return { points, names, changed: [...changed] };
}

/**
 * Words for single points. Peak is the most intense (largest absolute value, of ties the later), as in the peak–end rule;
 * lowest the first lowest, if it is below zero.
 */
function namesOf(points: readonly CurvePoint[]): NamedPoints {
  const names = new Map<number, string[]>();
  const say = (point: CurvePoint | undefined, id: string): void => {
    if (point) names.set(point.slot, [...(names.get(point.slot) ?? []), id]);
  };
  let peak: CurvePoint | undefined;
  let lowest: CurvePoint | undefined;
  for (const point of points) {
    if (!peak || Math.abs(point.value) >= Math.abs(peak.value)) peak = point;
    if (point.value < (lowest?.value ?? 0)) lowest = point;
  }
  if (points.length < 2) return names;
  if (peak && peak.value !== 0) say(peak, 'scene.emotion.peak');
  say(lowest, 'scene.emotion.lowest');
  say(points.at(-1), 'scene.emotion.end');
  return names;
}
