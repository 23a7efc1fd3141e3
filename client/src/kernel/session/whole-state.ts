/**
 * Encodes a document without its pending edits. Yjs encodes edits that depend on missing ones together with the rest, where
 * they hide known edits at the same clocks; so documents must be encoded only here.
 */
import * as Y from 'yjs';

/** @returns what a peer with this state vector lacks (all without one), of what is settled */
export function encodeSettled(doc: Y.Doc, vector?: Uint8Array): Uint8Array {
  const { store } = doc;
  const { pendingStructs, pendingDs } = store;
  store.pendingStructs = null;
  store.pendingDs = null;
  try {
    return Y.encodeStateAsUpdate(doc, vector);
  } finally {
    store.pendingStructs = pendingStructs;
    store.pendingDs = pendingDs;
  }
}

/** Takes what waits out of the document. @returns it as updates */
export function takePending(doc: Y.Doc): readonly Uint8Array[] {
  const { store } = doc;
  const taken = [store.pendingStructs?.update, store.pendingDs].filter((part) => part instanceof Uint8Array);
  store.pendingStructs = null;
  store.pendingDs = null;
  return taken.map((part) => Y.convertUpdateFormatV2ToV1(part));
}
