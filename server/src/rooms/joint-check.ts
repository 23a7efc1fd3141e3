/**
 * Records with a fixed id, and texts that a record lacks, are created under a client number derived from the id
 * (`joint-creation.ts` in shared). Nobody owns that number, so only exactly that creation may be written under it.
 */
import { isJointClient, jointClient, JOINT_RECORD_LENGTH } from '@polku/shared/kernel/joint-creation';
import * as Y from 'yjs';
import { itemOfType, stateOf } from './struct-store';
import type { Block, SoundUpdate, Struct } from './update-check';

/** @returns whether what the update brings under the joint client number is what a joint creation writes there */
export function isJointCreation(doc: Y.Doc, update: SoundUpdate, client: number): boolean {
  const block = update.blocks.get(client);
  if (!block || !isJointClient(client) || block.to > JOINT_RECORD_LENGTH) return false;
  const state = stateOf(doc, client);
  return block.structs.every((struct) => struct.id.clock + struct.length <= state || fits(doc, update, block, struct));
}

function fits(doc: Y.Doc, update: SoundUpdate, { client }: Block, struct: Struct): boolean {
  if (struct instanceof Y.GC) return true;
  if (!(struct instanceof Y.Item) || struct.origin || struct.rightOrigin || struct.parentSub === null) return false;
  const parent: unknown = struct.parent;
  if (struct.id.clock > 0) return parent instanceof Y.ID && parent.client === client && parent.clock === 0;
  if (typeof parent === 'string') return holds(struct, Y.Map) && jointClient(struct.parentSub) === client;
  if (!(parent instanceof Y.ID)) return false;
  const record = structAt(doc, update, parent);
  // The record was destroyed, so anything created in it is deleted immediately.
  if (!(record instanceof Y.Item)) return true;
  if (record.origin || record.rightOrigin || !isInRoot(record)) return false;
  return holds(struct, Y.Text) && jointClient(`${record.parentSub ?? ''}/${struct.parentSub}`) === client;
}

/** @returns whether it is such a type, or was deleted. Anything else would stand in the way of those who make it as it should be */
function holds({ content }: Y.Item, kind: typeof Y.Map | typeof Y.Text): boolean {
  return content instanceof Y.ContentType ? content.type instanceof kind : content instanceof Y.ContentDeleted;
}

/** @returns what stands there in the update, else in the document */
function structAt(doc: Y.Doc, update: SoundUpdate, { client, clock }: Y.ID): Struct | undefined {
  const arriving = update.blocks.get(client);
  if (arriving && clock >= arriving.from && clock < arriving.to) {
    return arriving.structs.find(({ id, length }) => clock < id.clock + length);
  }
  const stored = doc.store.clients.get(client);
  return stored && clock < stateOf(doc, client) ? stored[Y.findIndexSS(stored, clock)] : undefined;
}

/** In an update, a parent that is a root type is its name. */
function isInRoot({ parent }: Y.Item): boolean {
  return typeof parent === 'string' || (parent instanceof Y.AbstractType && itemOfType(parent) === null);
}
