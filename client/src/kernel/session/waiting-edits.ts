/**
 * Edits in this browser's copy that depend on missing ones (another tab's not stored yet, or lost by damage). They are kept
 * beside the document as they came and retried, without the parts known by then, so that nothing wrong before one's own edit
 * can hold it back.
 */
import * as Y from 'yjs';
import { takePending } from './whole-state';

export interface WaitingEdits {
  readonly all: readonly Uint8Array[];
  /** Puts the update into the document, and aside what of it does not fit. */
  apply(update: Uint8Array, origin: unknown): void;
  /** Adds what was kept aside in the browser's store. */
  add(updates: readonly Uint8Array[]): void;
  /** Tries all again. */
  retry(origin: unknown): void;
}

export function createWaitingEdits(doc: Y.Doc): WaitingEdits {
  let all: Uint8Array[] = [];
  const keep = (update: Uint8Array): void => {
    if (!all.some((one) => sameBytes(one, update))) all.push(update);
  };
  /** @returns whether all of it fitted */
  const fit = (update: Uint8Array, origin: unknown): boolean => {
    Y.applyUpdate(doc, update, origin);
    return takePending(doc).length === 0;
  };
  const lacking = (update: Uint8Array): Uint8Array => Y.diffUpdate(update, Y.encodeStateVector(doc));
  return {
    get all() {
      return all;
    },
    add(updates) {
      for (const update of updates) keep(update);
    },
    apply(update, origin) {
      if (!fit(update, origin)) keep(lacking(update));
    },
    retry(origin) {
      for (let before: Uint8Array | null = null; all.length > 0; ) {
        const vector = Y.encodeStateVector(doc);
        if (before && sameBytes(before, vector)) return;
        before = vector;
        const tried = all;
        all = [];
        for (const update of tried) {
          const rest = lacking(update);
          if (!fit(rest, origin)) keep(lacking(rest));
        }
      }
    },
  };
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, at) => byte === b[at]);
}
