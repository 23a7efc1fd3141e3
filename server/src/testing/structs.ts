/** Updates written struct by struct, as no honest client would write them, for tests of how the server handles them. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Struct = Y.Item | Y.GC | Y.Skip;
/** Deleted ranges by client. */
export type Deletions = ReadonlyMap<number, readonly { clock: number; len: number }[]>;

/** @returns the blocks (structs of one client without a break) and deletions as one update, whatever they say */
export function encodeStructs(blocks: readonly (readonly Struct[])[], deletions: Deletions = new Map()): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  encoding.writeVarUint(restEncoder, blocks.length);
  for (const structs of blocks) {
    encoding.writeVarUint(restEncoder, structs.length);
    encoder.writeClient(structs[0]?.id.client ?? 0);
    encoding.writeVarUint(restEncoder, structs[0]?.id.clock ?? 0);
    for (const struct of structs) struct.write(encoder, 0);
  }
  encoding.writeVarUint(restEncoder, deletions.size);
  for (const [client, ranges] of deletions) {
    encoding.writeVarUint(restEncoder, client);
    encoding.writeVarUint(restEncoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(restEncoder, clock);
      encoding.writeVarUint(restEncoder, len);
    }
  }
  return encoder.toUint8Array();
}

export interface ItemOptions {
  origin?: Y.ID | null;
  rightOrigin?: Y.ID | null;
  /** A root type's name or the id of the item that holds the type. */
  parent?: string | Y.ID | null;
  key?: string | null;
}

/** @returns an item that is in no document yet */
export function itemOf(client: number, clock: number, content: Y.Item['content'], options: ItemOptions = {}): Y.Item {
  const { origin = null, rightOrigin = null, parent = null, key = null } = options;
  const item = new Y.Item(Y.createID(client, clock), null, origin, null, rightOrigin, null, key, content);
  // Before it is in a document, a parent may be a name; Yjs writes it as such, although its types do not say so.
  Object.assign(item, { parent });
  return item;
}

/**
 * The update that once emptied a project for newcomers: an item under the victim's client id at clock 0, which the
 * document has, waiting for an edit that never comes, beside another that never fits.
 */
export function poison(victim: number): Uint8Array {
  const stranger = itemOf(4_294_967_295, 5, new Y.ContentString('x'), { parent: 'z', key: 'k' });
  const shadow = itemOf(victim, 0, new Y.ContentString('x'), { origin: Y.createID(4242, 9) });
  return encodeStructs([[stranger], [shadow]]);
}
