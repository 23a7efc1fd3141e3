/**
 * Fractional order keys. Every key has a random tail, since two people inserting in the same gap must not get equal keys
 * (nothing fits between those); should equal keys exist anyway, the neighbours are re-keyed.
 */
import { generateKeyBetween } from 'fractional-indexing';
import type { Random } from './ids';

const TAIL = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const KEY = /^[A-Za-z][0-9A-Za-z]*$/;

function isKey(key: string): boolean {
  if (!KEY.test(key) || key.length > LONGEST_KEY) return false;
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    // The library throws only for a malformed key; the caller then re-keys that record.
    return false;
  }
}

/** A longer key counts as malformed; a place that would need one re-keys the whole list. */
export const LONGEST_KEY = 200;

/**
 * @param before key of the left neighbour, or null at the start
 * @param after key of the right neighbour, or null at the end
 * @throws when `before >= after` or a key is malformed; use `placeAmong` for lists that may hold such keys
 */
export function keyBetween(before: string | null, after: string | null, random: Random): string {
  if (before !== null && after !== null && before >= after)
    throw new Error(`no key fits between ${before} and ${after}`);
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

/** @returns `count` keys in order; short ones, since between two neighbours the gap is halved, not eaten from one side */
function keysBetween(before: string | null, after: string | null, count: number, random: Random): readonly string[] {
  if (count <= 0) return [];
  if (after === null) {
    const keys: string[] = [];
    for (let last = before; keys.length < count; ) keys.push((last = keyBetween(last, null, random)));
    return keys;
  }
  const half = Math.floor(count / 2);
  const middle = keyBetween(before, after, random);
  return [
    ...keysBetween(before, middle, half, random),
    middle,
    ...keysBetween(middle, after, count - half - 1, random),
  ];
}

/** @returns the greatest usable key, or null if there is none */
export function lastKeyOf(keys: readonly string[]): string | null {
  return keys.reduce<string | null>((last, key) => (isKey(key) && (last === null || key > last) ? key : last), null);
}

export interface Placement {
  /** Keys for the new or moved records, in order. */
  readonly keys: readonly string[];
  /** Siblings that need a new key because theirs was equal to a neighbour's, malformed or too long. */
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
  if (count <= 0) return { keys: [], rekeyed: new Map() };
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
  const inside = place(siblings.slice(left + 1, at), siblings.slice(at, right), before, after, count, random);
  if (inside.keys.every((key) => key.length <= LONGEST_KEY)) return inside;
  return place(siblings.slice(0, at), siblings.slice(at), null, null, count, random);
}

function place(
  lefts: readonly { readonly id: string }[],
  rights: readonly { readonly id: string }[],
  before: string | null,
  after: string | null,
  count: number,
  random: Random,
): Placement {
  const all = keysBetween(before, after, lefts.length + count + rights.length, random);
  const rekeyed = new Map<string, string>();
  for (const [nth, { id }] of lefts.entries()) rekeyed.set(id, all[nth] ?? '');
  for (const [nth, { id }] of rights.entries()) rekeyed.set(id, all[lefts.length + count + nth] ?? '');
  return { keys: all.slice(lefts.length, lefts.length + count), rekeyed };
}
