/**
 * Incremental counts over a board's touchpoints: after an edit only entries that differ from the previous list are read. For
 * panels that show counts of thousands of touchpoints while someone types.
 */
import { differingIndexes } from '../../../kernel/list-changes';
import type { Touchpoint } from '../records/schema';

/** @returns a function that counts a list of touchpoints under the keys of each; its answer holds until the next call */
export function touchpointCounter(
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
  const replace = (before: Touchpoint | undefined, now: Touchpoint | undefined): void => {
    if (before === now) return;
    add(before, -1);
    add(now, 1);
  };
  return (touchpoints) => {
    const replaced = differingIndexes(last, touchpoints);
    const until = replaced ? 0 : Math.max(last.length, touchpoints.length);
    for (let at = 0; at < until; at++) replace(last[at], touchpoints[at]);
    for (const at of replaced ?? []) replace(last[at], touchpoints[at]);
    last = touchpoints;
    return counts;
  };
}
