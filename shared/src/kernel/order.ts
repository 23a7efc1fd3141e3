/**
 * Fractional order keys. Two people inserting in the same gap must not get the same key (inserting between equal keys is
 * impossible), so every key carries a random tail; where equal keys exist all the same, the neighbours are re-keyed.
 */
import { generateKeyBetween } from 'fractional-indexing';
import type { Random } from './ids';

const TAIL = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function isKey(key: string): boolean {
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    // The library's only way to say that a key is malformed; the caller then re-keys that record.
    return false;
  }
}

/**
 * @param before key of the left neighbour, or null at the start
 * @param after key of the right neighbour, or null at the end
 * @throws when `before >= after` or a key is malformed; use `placeAmong` for lists that may hold such keys
 */
export function keyBetween(before: string | null, after: string | null, random: Random): string {
  let key = generateKeyBetween(before, after);
  for (;;) {
    let tail = '';
    for (let i = 0; i < 4; i++) tail += TAIL[Math.floor(random() * TAIL.length)] ?? '1';
    const jittered = key + tail;
    if (after === null || jittered < after) return jittered;
    // `key` is a prefix of `after`: move closer to it, where the tail fits.
    key = generateKeyBetween(key, after);
  }
}

export interface Placement {
  /** Keys for the new or moved records, in order. */
  readonly keys: readonly string[];
  /** Siblings that need a new key because theirs was equal to a neighbour's or malformed. */
  readonly rekeyed: ReadonlyMap<string, string>;
}

/**
 * Makes `count` keys for a place in a sorted list.
 * @param siblings the list without the records being moved, sorted by `byOrder`
 * @param index 0…siblings.length: the new ones come before `siblings[index]`
 */
export function placeAmong(
  siblings: readonly { readonly id: string; readonly order: string }[],
  index: number,
  count: number,
  random: Random,
): Placement {
  const rekeyed = new Map<string, string>();
  const at = Math.max(0, Math.min(index, siblings.length));
  // The nearest usable key on the left; everything malformed or equal between it and a usable right one is re-keyed.
  let left = at - 1;
  while (left >= 0 && !isKey(siblings[left]?.order ?? '')) left--;
  const before = left >= 0 ? (siblings[left]?.order ?? null) : null;
  let right = at;
  while (right < siblings.length) {
    const key = siblings[right]?.order ?? '';
    if (isKey(key) && (before === null || key > before)) break;
    right++;
  }
  const after = right < siblings.length ? (siblings[right]?.order ?? null) : null;
  let previous = before;
  const next = (): string => {
    previous = keyBetween(previous, after, random);
    return previous;
  };
  for (const sibling of siblings.slice(left + 1, at)) rekeyed.set(sibling.id, next());
  const keys: string[] = [];
  for (let i = 0; i < count; i++) keys.push(next());
  for (const sibling of siblings.slice(at, right)) rekeyed.set(sibling.id, next());
  return { keys, rekeyed };
}
