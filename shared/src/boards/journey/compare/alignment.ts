/**
 * Aligns two journeys in time: which matched touchpoints kept their order, and one row of slots in which those are paired.
 * Unmatched or moved touchpoints get their own slot; within a gap the earlier state comes first.
 */
import type { Touchpoint } from '../records/schema';
import type { Match } from './match';

export interface Slot {
  readonly before: Touchpoint | null;
  readonly after: Touchpoint | null;
}

/**
 * Longest increasing subsequence (Fredman 1975, patience sorting), O(n log n).
 * @returns the positions in `values` that are on it, in order
 */
export function longestRising(values: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  });
  const path = tails.map(() => 0);
  let room = path.length;
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) path[--room] = at;
  return path;
}

/** @param matches in the time order of `after`; @returns those that kept their order, in it */
export function inOrder(before: readonly Touchpoint[], matches: readonly Match[]): readonly Match[] {
  const place = new Map(before.map(({ id }, at) => [id, at]));
  const rising = longestRising(matches.map((match) => place.get(match.before.id) ?? 0));
  return rising.flatMap((at) => matches[at] ?? []);
}

/** @param anchors matches that kept their order, in it */
export function alignSlots(
  before: readonly Touchpoint[],
  after: readonly Touchpoint[],
  anchors: readonly Match[],
): readonly Slot[] {
  const slots: Slot[] = [];
  let [old, now] = [0, 0];
  const fill = (oldEnd: string | null, newEnd: string | null): void => {
    for (let one = before[old]; one && one.id !== oldEnd; one = before[++old]) slots.push({ before: one, after: null });
    for (let one = after[now]; one && one.id !== newEnd; one = after[++now]) slots.push({ before: null, after: one });
  };
  for (const anchor of anchors) {
    fill(anchor.before.id, anchor.after.id);
    slots.push({ before: anchor.before, after: anchor.after });
    old++;
    now++;
  }
  fill(null, null);
  return slots;
}
