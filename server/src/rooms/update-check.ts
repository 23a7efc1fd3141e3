/**
 * Looks at an update before it touches a document: decodes it whole (V1 only; the V2 decoder can hang on hostile
 * bytes) and refuses what no honest client sends. Total: any bytes give a verdict.
 */
import * as Y from 'yjs';

/** Beyond this a clock is a mutilated number, not a count of edits. */
const LAST_CLOCK = 2 ** 40;

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded['structs'][number];
type DeleteSet = Decoded['ds'];

export type UpdateVerdict =
  | { kind: 'sound'; structs: number; deletes: DeleteSet }
  | { kind: 'unsound'; reason: string };

export function checkUpdate(update: Uint8Array): UpdateVerdict {
  let decoded: Decoded;
  try {
    decoded = Y.decodeUpdate(update);
  } catch (error) {
    return { kind: 'unsound', reason: error instanceof Error ? error.message : String(error) };
  }
  for (const struct of decoded.structs) {
    const reason = structFault(struct);
    if (reason) return { kind: 'unsound', reason };
  }
  for (const ranges of decoded.ds.clients.values()) {
    for (const { clock, len } of ranges) {
      if (len <= 0 || clock + len > LAST_CLOCK) return { kind: 'unsound', reason: 'delete range out of bounds' };
    }
  }
  return { kind: 'sound', structs: decoded.structs.length, deletes: decoded.ds };
}

function structFault(struct: Struct): string | null {
  const { id, length } = struct;
  if (length <= 0) return 'empty struct';
  if (id.clock + length > LAST_CLOCK) return 'clock out of bounds';
  if (!(struct instanceof Y.Item)) return null;
  if (struct.content instanceof Y.ContentDoc) return 'subdocuments are not used here';
  // Yjs takes it for granted that a client's own earlier structs exist, and throws halfway when they do not.
  for (const reference of [struct.origin, struct.rightOrigin, struct.parent]) {
    if (reference instanceof Y.ID && reference.client === id.client && reference.clock >= id.clock) {
      return 'struct refers to its own future';
    }
  }
  return null;
}

/** @returns whether the document has already deleted everything in the set, so that applying it would change nothing */
export function alreadyDeleted(doc: Y.Doc, deletes: DeleteSet): boolean {
  for (const [client, ranges] of deletes.clients) {
    const structs = doc.store.clients.get(client);
    if (!structs) return ranges.length === 0;
    for (const { clock, len } of ranges) {
      const end = clock + len;
      const last = structs[structs.length - 1];
      if (!last || end > last.id.clock + last.length) return false;
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
        const struct = structs[at];
        if (!struct || struct.id.clock >= end) break;
        if (!struct.deleted) return false;
      }
    }
  }
  return true;
}
