/** Where items of a document stand: in which record and which of its fields. */
import * as Y from 'yjs';
import { recordsOf } from './document';

/** A place in a record; `field` is null for the record itself, and for what belongs to it as a whole. */
export interface ItemPlace {
  readonly id: string;
  /** The key in the stored record; parts of a value have their field's key. */
  readonly field: string | null;
}

/** @returns where the item stands, or null for what is in no record */
export function placeOf(doc: Y.Doc, item: Y.Item): ItemPlace | null {
  const root: unknown = recordsOf(doc);
  /** Keys on the way up from the item, the outermost last. */
  const way: (string | null)[] = [];
  for (let at: Y.Item | null = item; at !== null; ) {
    way.push(at.parentSub);
    const { parent }: Y.Item = at;
    if (!(parent instanceof Y.AbstractType)) return null;
    if (parent === root) break;
    // What a type stands in, Yjs gives only so.
    // oxlint-disable-next-line no-underscore-dangle
    at = parent._item;
    if (at === null) return null; // in another root
  }
  const id = way.at(-1);
  return typeof id === 'string' ? { id, field: way.at(-2) ?? null } : null;
}

/** @returns ids of records with items in any of these sets */
export function recordsIn(doc: Y.Doc, sets: readonly Y.UndoManager['undoStack'][number]['insertions'][]): Set<string> {
  const ids = new Set<string>();
  for (const set of sets) {
    for (const [client, ranges] of set.clients) {
      const structs = doc.store.clients.get(client);
      if (!structs) continue;
      for (const { clock, len } of ranges) {
        for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
          const struct = structs[at];
          if (!struct || struct.id.clock >= clock + len) break;
          const place = struct instanceof Y.Item ? placeOf(doc, struct) : null;
          if (place) ids.add(place.id);
        }
      }
    }
  }
  return ids;
}
