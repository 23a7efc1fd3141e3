/** The order of a table's rows, made only as far as rows are shown. */

/** Items in an order; `length` and parts of it as of a list. */
export type Ordered<T> = Pick<readonly T[], 'length' | 'slice'>;

/** Up to so many are picked out of the items; for more, all are sorted. */
const PICKED = 60;

/**
 * @param size null comes last
 * @returns the items by descending size, equal ones in the order given; a table of thousands that shows ten sorts nothing
 */
export function largestFirst<T>(items: readonly T[], size: (item: T) => number | null): Ordered<T> {
  const sizeOf = (item: T): number => size(item) ?? Number.NEGATIVE_INFINITY;
  let all: readonly T[] | null = null;
  return {
    length: items.length,
    slice(from = 0, to = items.length) {
      if (all === null && from >= 0 && to >= 0 && to <= PICKED) return picked(items, sizeOf, to).slice(from);
      all ??= [...items].sort((a, b) => compare(sizeOf(b), sizeOf(a)));
      return all.slice(from, to);
    },
  };
}

/** Not a difference: that of two infinite sizes is no number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function picked<T>(items: readonly T[], sizeOf: (item: T) => number, count: number): T[] {
  const best: { readonly item: T; readonly size: number }[] = [];
  for (const item of items) {
    const size = sizeOf(item);
    const last = best.length === count ? best.at(-1) : undefined;
    if (count === 0 || (last && size <= last.size)) continue;
    if (last) best.pop();
    let at = best.length;
    while (at > 0 && (best[at - 1]?.size ?? 0) < size) at--;
    best.splice(at, 0, { item, size });
  }
  return best.map(({ item }) => item);
}
