/**
 * Records with a fixed id are created under a client number derived from the id (`joint-creation.ts` in shared). Nobody owns
 * that number, so only exactly that creation may be written under it.
 */
import { isJointClient, jointClient, JOINT_RECORD_LENGTH } from '@polku/shared/kernel/joint-creation';
import * as Y from 'yjs';
import { stateOf } from './struct-store';
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
  if (typeof parent === 'string') return jointClient(struct.parentSub) === client;
  if (!(parent instanceof Y.ID) || parent.clock !== 0 || !isJointClient(parent.client)) return false;
  const record = update.blocks.get(parent.client)?.structs[0] ?? doc.store.clients.get(parent.client)?.[0];
  // The record was destroyed, so anything created in it is deleted immediately.
  if (!(record instanceof Y.Item)) return true;
  return struct.length === 1 && jointClient(`${record.parentSub ?? ''}/${struct.parentSub}`) === client;
}
