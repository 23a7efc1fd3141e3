/**
 * What several people wrote at the same time, unseen by each other: where their edits come together, one value of each key
 * wins, and Yjs forgets the other.
 */
import * as Y from 'yjs';
import { recordsOf, type SpecLookup } from './document';
import { placeOf } from './item-places';
import { partOf } from './parts';
import { readRecord } from './read-record';
import type { StoredEntries } from './stored-parts';
import { sameValue } from './stored-values';

/** A field that both wrote, with what it would be by each. */
export interface BothWrote {
  readonly id: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** `mixed`: of a value with parts, some are by one and some by the other. */
  readonly won: 'mine' | 'theirs' | 'mixed';
}

/** What keys of one record were written to by each. */
interface Keys {
  readonly mine: Map<string, unknown>;
  readonly theirs: Map<string, unknown>;
}

/**
 * To be asked in `afterTransaction` of a transaction that took in others' edits: what lost is gone a moment later.
 * @param own whether an item is one that others had not got yet
 * @returns fields with a value (no texts: these keep what everybody wrote) that both set to different ones
 */
export function bothWrote(
  doc: Y.Doc,
  transaction: Y.Transaction,
  specs: SpecLookup,
  own: (id: Y.ID) => boolean,
): readonly BothWrote[] {
  const came = (id: Y.ID): boolean =>
    id.clock >= (transaction.beforeState.get(id.client) ?? 0) &&
    id.clock < (transaction.afterState.get(id.client) ?? 0);
  const met = new Map<string, Keys>();
  for (const [id, key, last] of keysWritten(doc, transaction)) {
    const mine = latest(last, own);
    const theirs = latest(last, came);
    if (!mine || !theirs || knows(doc, theirs.item, came, own)) continue;
    if (sameValue(mine.value, theirs.value)) continue;
    const keys = met.get(id) ?? { mine: new Map<string, unknown>(), theirs: new Map<string, unknown>() };
    keys.mine.set(key, mine.value);
    keys.theirs.set(key, theirs.value);
    met.set(id, keys);
  }
  return [...met].flatMap(([id, keys]) => fieldsOf(doc, specs, id, keys));
}

function fieldsOf(doc: Y.Doc, specs: SpecLookup, id: string, { mine, theirs }: Keys): readonly BothWrote[] {
  const stored = recordsOf(doc).get(id);
  if (!stored) return [];
  const record = readRecord(id, stored, specs);
  const fields = specs.get(record.type)?.fields ?? {};
  const byMe = readRecord(id, withEntries(stored, mine), specs);
  const byThem = readRecord(id, withEntries(stored, theirs), specs);
  const names = new Set([...mine.keys()].map((key) => partOf(key)?.field ?? key));
  return [...names].flatMap((name): readonly BothWrote[] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field || field.kind === 'text' || field.bookkeeping) return [];
    const [own, other, now] = [byMe[name], byThem[name], record[name]];
    if (sameValue(own, other)) return [];
    const won = sameValue(now, own) ? 'mine' : sameValue(now, other) ? 'theirs' : 'mixed';
    return [{ id, field: name, mine: own, theirs: other, won }];
  });
}

/** The record as it would be with these values. */
function withEntries(stored: StoredEntries, entries: ReadonlyMap<string, unknown>): StoredEntries {
  return {
    get: (key) => (entries.has(key) ? entries.get(key) : stored.get(key)),
    keys: () => new Set([...stored.keys(), ...entries.keys()]),
  };
}

/** @returns record, key and the value that won, of every key that the transaction wrote a value to */
function* keysWritten(doc: Y.Doc, transaction: Y.Transaction): Iterable<readonly [string, string, Y.Item]> {
  const seen = new Map<Y.Item['parent'], Set<string>>();
  for (const [client, end] of transaction.afterState) {
    const from = transaction.beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (!structs || from >= end) continue;
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
      const item = structs[at];
      if (!(item instanceof Y.Item) || item.parentSub === null || !(item.parent instanceof Y.Map)) continue;
      const keys = seen.get(item.parent) ?? new Set<string>();
      if (keys.has(item.parentSub)) continue;
      seen.set(item.parent, keys.add(item.parentSub));
      const place = placeOf(doc, item);
      if (!place || recordsOf(doc).get(place.id) !== item.parent) continue;
      let last = item;
      while (last.right) last = last.right;
      yield [place.id, item.parentSub, last];
    }
  }
}

/** @returns the last of the values of a key that are of these, with its item */
function latest(last: Y.Item, of: (id: Y.ID) => boolean): { readonly item: Y.Item; readonly value: unknown } | null {
  for (let item: Y.Item | null = last; item !== null; item = item.left) {
    if (!of(item.id) || !(item.content instanceof Y.ContentAny)) continue;
    return { item, value: item.content.arr.at(-1) };
  }
  return null;
}

/** @returns whether who wrote the item had seen what is asked for: what stood there before it leads to that */
function knows(doc: Y.Doc, item: Y.Item, came: (id: Y.ID) => boolean, own: (id: Y.ID) => boolean): boolean {
  for (let { origin }: Y.Item = item; origin !== null; ) {
    if (own(origin)) return true;
    if (!came(origin)) return false;
    const before = Y.getItem(doc.store, origin);
    origin = before instanceof Y.Item ? before.origin : null;
  }
  return false;
}

/**
 * @param asides keys that are no work of people
 * @returns ids of the records that the transaction changed, but for those of which only such keys were written
 */
export function recordsChanged(doc: Y.Doc, transaction: Y.Transaction, asides: ReadonlySet<string>): Set<string> {
  const root: unknown = recordsOf(doc);
  const ids = new Set<string>();
  for (const [type, keys] of transaction.changed) {
    if ((type as unknown) === root) {
      for (const key of keys) if (key !== null) ids.add(key);
      continue;
    }
    // oxlint-disable-next-line no-underscore-dangle
    const item = type._item;
    const place = item && placeOf(doc, item);
    if (!place) continue;
    const inRecord = place.field === null;
    if (!inRecord || [...keys].some((key) => key === null || !asides.has(key))) ids.add(place.id);
  }
  return ids;
}
