/** Small lookups in a document's Yjs struct store, and in its types, of which Yjs gives the insides only so. */
// oxlint-disable no-underscore-dangle
import type * as Y from 'yjs';

/** @returns the clock up to which the document has the client's structs */
export function stateOf(doc: Y.Doc, client: number): number {
  const structs = doc.store.clients.get(client);
  const last = structs?.[structs.length - 1];
  return last ? last.id.clock + last.length : 0;
}

/**
 * Takes out what Yjs keeps for later because something it refers to is missing. As long as that is in a document, it
 * shadows known structs in everything that is encoded from it.
 * @returns what was taken out, in Yjs' second encoding, or null if nothing was
 */
export function takePending(doc: Y.Doc): Uint8Array[] | null {
  const { store } = doc;
  const taken = [store.pendingStructs?.update, store.pendingDs].filter((part) => part instanceof Uint8Array);
  store.pendingStructs = null;
  store.pendingDs = null;
  return taken.length > 0 ? taken : null;
}

/** @returns the newest item under the key, which may be deleted */
export function itemAt(map: { readonly _map: ReadonlyMap<string, Y.Item> }, key: string): Y.Item | undefined {
  return map._map.get(key);
}

/** @returns how many keys the map has ever had */
export function keysEver(map: Y.Map<unknown>): number {
  return map._map.size;
}

/** @returns the item that holds the type, or null for a root type */
export function itemOfType(type: Y.AbstractType<unknown>): Y.Item | null {
  return type._item;
}
