/**
 * Lists derived from an earlier list by replacing a few entries. They record the replaced indexes, so that `differences` is
 * fast between related lists; unrelated lists are compared entry by entry, with the same result.
 */

/** Beyond so many differences a list is another list. */
export const MOST_DIFFERENCES = 100;
/** How many lists back a list knows its differences: a reader that comes more rarely compares. */
const STEPS_TRACKED = 8;

const ANCESTORS = Symbol('pasts');

interface Ancestor {
  /** An earlier list, which is not kept alive for this. */
  readonly list: WeakRef<readonly unknown[]>;
  readonly at: readonly number[];
}

function ancestorsOf(list: readonly unknown[] & { readonly [ANCESTORS]?: readonly Ancestor[] }): readonly Ancestor[] {
  return list[ANCESTORS] ?? [];
}

/** @param entries new entries by index; each index is of the list already @returns the list itself when there are none */
export function withReplaced<T>(list: readonly T[], entries: ReadonlyMap<number, T>): readonly T[] {
  if (entries.size === 0) return list;
  const next = list.slice();
  for (const [at, entry] of entries) next[at] = entry;
  const own = [...entries.keys()];
  const ancestors: Ancestor[] = [{ list: new WeakRef(list), at: own }];
  for (const ancestor of ancestorsOf(list).slice(0, STEPS_TRACKED - 1)) {
    const all = new Set([...ancestor.at, ...own]);
    if (all.size <= MOST_DIFFERENCES) ancestors.push({ list: ancestor.list, at: [...all] });
  }
  return Object.defineProperty(next, ANCESTORS, { value: ancestors });
}

/** @returns the indexes at which two lists of the same length differ; null when they are of another length, or too many */
export function differingIndexes<T>(before: readonly T[], now: readonly T[]): readonly number[] | null {
  if (before === now) return [];
  if (before.length !== now.length) return null;
  const ancestor = ancestorsOf(now).find(({ list }) => list.deref() === before);
  if (ancestor) return ancestor.at.filter((at) => before[at] !== now[at]);
  const found: number[] = [];
  for (let at = 0; at < now.length; at++) {
    if (before[at] === now[at]) continue;
    if (found.length === MOST_DIFFERENCES) return null;
    found.push(at);
  }
  return found;
}
