/**
 * When the server has another history of a project, keeps the local documents as a separate project on this device and makes
 * room for the server's, in one transaction: comments stay with what they speak of.
 */
import * as Y from 'yjs';
import { readStored, recordsOf, writeStored } from '@polku/shared/kernel/document';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { MEMBER_FIELD, NOBODY } from '@polku/shared/kernel/members';
import { IMPORT } from '@polku/shared/kernel/origin';
import { roomName } from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { Storage } from '../storage/storage-types';
import { encodeSettled } from './whole-state';

/** A document to be set aside. */
export interface AsideDocument {
  readonly kind: RoomKind;
  readonly room: string;
  readonly generation: string;
  readonly doc: Y.Doc;
  /** Updates that wait beside the document. */
  waiting(): readonly Uint8Array[];
}

export interface KeepAsideOptions {
  readonly storage: Storage;
  readonly documents: readonly AsideDocument[];
  readonly projectId: string;
  readonly name: string;
  /** False when another tab has kept all that is in here. */
  readonly worthKeeping: boolean;
}

/** @returns the id of the project that holds the copy; null when nothing was to be kept or the store failed */
export async function keepAside(options: KeepAsideOptions): Promise<string | null> {
  const { storage, documents, projectId, name } = options;
  const copyId = newId();
  const held = documents.map((one) => ({ ...one, waiting: one.waiting() }));
  const worthKeeping = options.worthKeeping && held.some(({ doc }) => recordsOf(doc).size > 0);
  const entry = {
    id: copyId,
    name,
    secret: newSecret(),
    role: 'facilitator' as const,
    registered: false,
    copyOf: projectId,
    lastOpened: Date.now(),
  };
  const copies = held
    .filter(({ kind, doc, waiting }) => kind === 'content' || recordsOf(doc).size > 0 || waiting.length > 0)
    .map(({ kind, doc, waiting }) => ({
      room: roomName(copyId, kind),
      state: kind === 'discussion' ? byNobody(doc) : encodeSettled(doc),
      waiting,
    }));
  const rooms = documents.map(({ room, generation }) => ({ room, generation }));
  try {
    await storage.setAside({ rooms, copy: worthKeeping ? { entry, documents: copies } : null });
    return worthKeeping ? copyId : null;
  } catch (error) {
    console.error(`What is here of "${projectId}" could not be kept as a project of its own.`, error);
    return null;
  }
}

/** The people of the project are no members of its copy: what they said keeps their names, and bears nobody's id. */
function byNobody(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc();
  const stored = readStored(doc).map((record) => ({ ...record, values: { ...record.values, [MEMBER_FIELD]: NOBODY } }));
  writeStored(copy, stored, IMPORT, new Map());
  const state = encodeSettled(copy);
  copy.destroy();
  return state;
}
