/**
 * Counts over the touchpoints of a board that follow its edits: only what differs from the list of before is
 * read. For what a panel shows of thousands of touchpoints while somebody types.
 */
import { differences } from '../../../kernel/exchanges';
import type { Touchpoint } from '../records/schema';

/** @returns a function that counts a list of touchpoints under the keys of each; its answer holds until the next call */
export function touchpointTally(
  keysOf: (touchpoint: Touchpoint) => readonly string[],
): (touchpoints: readonly Touchpoint[]) => ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let last: readonly Touchpoint[] = [];
  const add = (touchpoint: Touchpoint | undefined, by: 1 | -1): void => {
    if (!touchpoint) return;
    for (const key of keysOf(touchpoint)) {
      const count = (counts.get(key) ?? 0) + by;
      if (count === 0) counts.delete(key);
      else counts.set(key, count);
    }
  };
  const exchange = (before: Touchpoint | undefined, now: Touchpoint | undefined): void => {
    if (before === now) return;
    add(before, -1);
    add(now, 1);
  };
  return (touchpoints) => {
    const exchanged = differences(last, touchpoints);
    const until = exchanged ? 0 : Math.max(last.length, touchpoints.length);
    for (let at = 0; at < until; at++) exchange(last[at], touchpoints[at]);
    for (const at of exchanged ?? []) exchange(last[at], touchpoints[at]);
    last = touchpoints;
    return counts;
  };
}
