/** What a click, a key or a rectangle makes of a selection. Pure; every answer keeps its identity when nothing changes. */
export type Selection = ReadonlySet<string>;

export const nothing: Selection = new Set();

/** @returns exactly these */
export function only(selection: Selection, ids: readonly string[]): Selection {
  if (selection.size === ids.length && ids.every((id) => selection.has(id))) return selection;
  return ids.length === 0 ? nothing : new Set(ids);
}

/** @returns the selection with each id taken in if it was out, and out if it was in */
export function toggled(selection: Selection, ids: readonly string[]): Selection {
  if (ids.length === 0) return selection;
  const next = new Set(selection);
  for (const id of ids) if (!next.delete(id)) next.add(id);
  return next;
}

/** @returns the selection and these */
export function withAlso(selection: Selection, ids: readonly string[]): Selection {
  return ids.every((id) => selection.has(id)) ? selection : new Set([...selection, ...ids]);
}

/** @returns those of the selection that are still there */
export function stillThere(selection: Selection, exists: (id: string) => boolean): Selection {
  const kept = [...selection].filter(exists);
  return kept.length === selection.size ? selection : new Set(kept);
}

/**
 * @param order ids in reading order
 * @returns everything from one id to the other, both included; only `to` when `from` is not in the order
 */
export function rangeBetween(order: readonly string[], from: string | null, to: string): string[] {
  const end = order.indexOf(to);
  const start = from === null ? -1 : order.indexOf(from);
  if (end < 0) return [];
  if (start < 0) return [to];
  return order.slice(Math.min(start, end), Math.max(start, end) + 1);
}
