/**
 * Lists derived from an earlier list by replacing a few entries. They record the replaced indexes, so that `differences` is
 * fast between related lists; unrelated lists are compared entry by entry, with the same result.
 */

/** Beyond so many differences a list is another list. */
export const MOST_EXCHANGES = 100;
/** How many lists back a list knows its differences: a reader that comes more rarely compares. */
const STEPS_KNOWN = 8;

interface Past {
  /** Stands for the earlier list, so that lists do not hold each other. */
  readonly mark: object;
  readonly at: readonly number[];
}

const marks = new WeakMap<readonly unknown[], object>();
const pasts = new WeakMap<readonly unknown[], readonly Past[]>();

function markOf(list: readonly unknown[]): object {
  let mark = marks.get(list);
  if (!mark) marks.set(list, (mark = {}));
  return mark;
}

/** @param entries new entries by index; each index is of the list already @returns the list itself when there are none */
export function exchangedList<T>(list: readonly T[], entries: ReadonlyMap<number, T>): readonly T[] {
  if (entries.size === 0) return list;
  const next = list.slice();
  for (const [at, entry] of entries) next[at] = entry;
  const own = [...entries.keys()];
  const known: Past[] = [{ mark: markOf(list), at: own }];
  for (const { mark, at } of pasts.get(list)?.slice(0, STEPS_KNOWN - 1) ?? []) {
    const all = new Set([...at, ...own]);
    if (all.size <= MOST_EXCHANGES) known.push({ mark, at: [...all] });
  }
  pasts.set(next, known);
  return next;
}

/** @returns the indexes at which two lists of the same length differ; null when they are of another length, or too many */
export function differences<T>(before: readonly T[], now: readonly T[]): readonly number[] | null {
  if (before === now) return [];
  if (before.length !== now.length) return null;
  const mark = marks.get(before);
  const past = mark && pasts.get(now)?.find((one) => one.mark === mark);
  if (past) return past.at.filter((at) => before[at] !== now[at]);
  const found: number[] = [];
  for (let at = 0; at < now.length; at++) {
    if (before[at] === now[at]) continue;
    if (found.length === MOST_EXCHANGES) return null;
    found.push(at);
  }
  return found;
}
