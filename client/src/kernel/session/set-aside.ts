/**
 * When the server has another history of a project, keeps the local document as a separate project on this device and makes
 * room for the server's, in one transaction.
 */
import type * as Y from 'yjs';
import { recordsOf } from '@polku/shared/kernel/document';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { roomName } from '@polku/shared/kernel/protocol';
import type { Storage } from '../storage/storage-types';
import { encodeSettled } from './whole-state';

export interface KeepAsideOptions {
  readonly storage: Storage;
  readonly doc: Y.Doc;
  /** Updates that wait beside the document. */
  readonly waiting: readonly Uint8Array[];
  readonly projectId: string;
  readonly room: string;
  readonly generation: string;
  readonly name: string;
  /** False when another tab has kept all that is in here. */
  readonly worthKeeping: boolean;
}

/** @returns the id of the project that holds the copy; null when nothing was to be kept or the store failed */
export async function keepAside(options: KeepAsideOptions): Promise<string | null> {
  const { storage, doc, projectId, room, generation, name } = options;
  const copyId = newId();
  const worthKeeping = options.worthKeeping && recordsOf(doc).size > 0;
  const entry = {
    id: copyId,
    name,
    secret: newSecret(),
    role: 'facilitator' as const,
    registered: false,
    copyOf: projectId,
    lastOpened: Date.now(),
  };
  const copy = { entry, room: roomName(copyId, 'content'), state: encodeSettled(doc), waiting: options.waiting };
  try {
    await storage.setAside({ room, generation, copy: worthKeeping ? copy : null });
    return worthKeeping ? copyId : null;
  } catch (error) {
    console.error(`What is here of "${projectId}" could not be kept as a project of its own.`, error);
    return null;
  }
}
