/**
 * An update that repeats clocks the document already has must repeat the same bytes; otherwise it is a different history of
 * that client (a machine set back, a forgery), which Yjs would drop silently. Deleted content cannot be compared.
 */
import * as Y from 'yjs';
import { stateOf } from './struct-store';
import type { Block, SoundUpdate } from './update-check';

type Content = Y.Item['content'];
/** What Yjs puts in place of either half of a surrogate pair that was split. */
const REPLACEMENT = 0xfffd;

/** @returns whether the update contradicts the document somewhere */
export function contradicts(doc: Y.Doc, { blocks }: SoundUpdate): boolean {
  for (const block of blocks.values()) {
    const state = stateOf(doc, block.client);
    if (block.from < state && blockContradicts(doc, block, state)) return true;
  }
  return false;
}

function blockContradicts(doc: Y.Doc, { client, from, structs }: Block, state: number): boolean {
  const stored = doc.store.clients.get(client) ?? [];
  let at = Y.findIndexSS(stored, from);
  for (const told of structs) {
    const end = Math.min(told.id.clock + told.length, state);
    for (let clock = told.id.clock; clock < end; ) {
      const here = stored[at];
      if (!here) return false;
      const hereEnd = here.id.clock + here.length;
      const upTo = Math.min(end, hereEnd);
      if (told instanceof Y.Item && here instanceof Y.Item && !sameSlice(doc, told, here, clock, upTo)) return true;
      clock = upTo;
      if (upTo === hereEnd) at += 1;
    }
  }
  return false;
}

function sameSlice(doc: Y.Doc, told: Y.Item, here: Y.Item, from: number, to: number): boolean {
  const origin = originAt(told, from);
  if (!Y.compareIDs(origin, originAt(here, from)) || !Y.compareIDs(told.rightOrigin, here.rightOrigin)) return false;
  // Only an item without neighbours names its parent.
  if (!origin && !told.rightOrigin && !(samePlace(doc, told, here) && told.parentSub === here.parentSub)) return false;
  return sameContent(told.content, from - told.id.clock, here.content, from - here.id.clock, to - from);
}

/** Yjs merges adjacent structs; the later part of an item follows its own earlier part. */
function originAt(item: Y.Item, clock: number): Y.ID | null {
  return clock > item.id.clock ? Y.createID(item.id.client, clock - 1) : item.origin;
}

function samePlace(doc: Y.Doc, told: Y.Item, here: Y.Item): boolean {
  // As decoded, a root type is given by its name, although Yjs's types do not say so.
  const parent: unknown = told.parent;
  if (typeof parent === 'string') return doc.share.get(parent) === here.parent;
  if (!(parent instanceof Y.ID) || parent.clock >= stateOf(doc, parent.client)) return false;
  const holder = Y.getItem(doc.store, parent);
  return holder instanceof Y.Item && holder.content instanceof Y.ContentType && holder.content.type === here.parent;
}

function sameContent(told: Content, toldAt: number, here: Content, hereAt: number, length: number): boolean {
  if (told instanceof Y.ContentDeleted || here instanceof Y.ContentDeleted) return true;
  if (told.getRef() !== here.getRef()) return false;
  if (told instanceof Y.ContentString && here instanceof Y.ContentString) {
    return sameText(told.str, toldAt, here.str, hereAt, length);
  }
  const listed =
    (told instanceof Y.ContentAny && here instanceof Y.ContentAny) ||
    (told instanceof Y.ContentJSON && here instanceof Y.ContentJSON);
  if (!listed) return sameBytes(encoded(told), encoded(here));
  for (let i = 0; i < length; i += 1) {
    const [a, b]: unknown[] = [told.arr[toldAt + i], here.arr[hereAt + i]];
    if (a !== b && !sameBytes(encoded(new Y.ContentAny([a])), encoded(new Y.ContentAny([b])))) return false;
  }
  return true;
}

function sameText(told: string, toldAt: number, here: string, hereAt: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) {
    const [a, b] = [told.charCodeAt(toldAt + i), here.charCodeAt(hereAt + i)];
    if (a !== b && !(a === REPLACEMENT && isSurrogate(b)) && !(b === REPLACEMENT && isSurrogate(a))) return false;
  }
  return true;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function encoded(content: Content): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  content.write(encoder, 0);
  return encoder.toUint8Array();
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, i) => byte === b[i]);
}
