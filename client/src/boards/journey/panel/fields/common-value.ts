/** The value a selection has in common, or that they differ. */
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';

export type Common<T> = { readonly mixed: false; readonly value: T } | { readonly mixed: true };

function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** @returns mixed for values that differ; durations, ratings and lists are compared by what they hold */
export function commonOf<Item, T>(items: readonly Item[], pick: (item: Item) => T): Common<T> {
  const [first, ...others] = items;
  if (first === undefined) return { mixed: true };
  const value = pick(first);
  return others.every((other) => alike(pick(other), value)) ? { mixed: false, value } : { mixed: true };
}

/** @returns the common value, or null if values differ or are missing */
export function valueOrNull<T>(common: Common<T>): T | null {
  return common.mixed ? null : common.value;
}

/** @returns whether all, some (`mixed`) or none of the touchpoints pass */
export function howMany(touchpoints: readonly Touchpoint[], test: (one: Touchpoint) => boolean): boolean | 'mixed' {
  const count = touchpoints.filter(test).length;
  return count === 0 ? false : count === touchpoints.length ? true : 'mixed';
}
