/**
 * What stands in a document before somebody acts, what a person with a modified client knows of it, and what an act is that they
 * can do.
 */
import { jointCreation } from '@polku/shared/kernel/joint-creation';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import * as Y from 'yjs';
import type { Message } from '../rooms/messages';

export interface Scene {
  readonly kind: RoomKind;
  /** The document as everybody in the room has it. */
  readonly doc: Y.Doc;
  /** The client id of who acts, and the member id. */
  readonly me: number;
  readonly member: string;
  /** A device that has written, and its member. */
  readonly other: { readonly client: number; readonly member: string };
  /** A client id that somebody shows in presence. */
  readonly shown: number;
}

/** Whose a written comment is: own, another's, another's that is only marked as removed, nobody's (of a copy), or none at all. */
export type Speaks = 'own' | 'another' | 'mark' | 'nobody' | 'wide';

export interface Edit {
  readonly is: 'edit';
  /** Which of the board `one` and its row `row1` it concerns. */
  readonly touches: readonly string[];
  readonly speaks: Speaks;
  /** What it ends with although its person may write it; it is found when it would go in. */
  readonly becomes?: number;
}
export type Nature =
  | { readonly is: 'answered'; readonly with: readonly string[] }
  /** Everybody sees the state, with the role and member that the server knows; null for a person who left. */
  | { readonly is: 'shown'; readonly state: Readonly<Record<string, unknown>> | null }
  | { readonly is: 'ignored' }
  | { readonly is: 'refused'; readonly code: number }
  /* Updates: what only readers are refused with is found first. */
  | Edit
  /** It waits for the edit that `first` gives, or for nothing that can come. */
  | { readonly is: 'early'; readonly first: ((scene: Scene) => Uint8Array) | null }
  /** Nothing in it is new. `bare`: it has no edits at all. */
  | { readonly is: 'echo'; readonly bare: boolean }
  | { readonly is: 'forged'; readonly code: number };

export interface Act {
  /** What the server reads it as; null for nothing. */
  readonly says: Message['kind'] | null;
  readonly kinds: readonly RoomKind[];
  readonly nature: Nature;
  /** Messages to send; of an update the bare update. */
  readonly parts: (scene: Scene) => readonly Uint8Array[];
  /** The update goes as the answer to the server's question, not as an edit. */
  readonly isAnswer?: true;
}

export type YRecord = Y.Map<unknown>;
export const records = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap('records');

/** Writes a record and returns it. */
export function make(doc: Y.Doc, id: string, fields: Readonly<Record<string, unknown>>): YRecord {
  const record: YRecord = new Y.Map(Object.entries(fields));
  records(doc).set(id, record);
  return record;
}

/** @returns a record that is there */
export function recordOf(doc: Y.Doc, id: string): YRecord {
  const found = records(doc).get(id);
  if (!found) throw new Error(`no record ${id}`);
  return found;
}

/** @returns a text of a record that is there */
export function textOf(doc: Y.Doc, id: string): Y.Text {
  const found = recordOf(doc, id).get('text');
  if (!(found instanceof Y.Text)) throw new Error(`no text in ${id}`);
  return found;
}

/** The record that makes itself, as it is made once at the beginning. */
export const JOINT = jointCreation('records', 'joint1', { type: 'note', board: 'two', removed: 1 }, ['text']);

/** What the other device has written: in the content, two boards, the first with a row. */
export function writeTheirs(doc: Y.Doc, kind: RoomKind, member: string): void {
  const text = (): Y.Text => new Y.Text('hello');
  doc.transact(() => {
    if (kind === 'content') {
      make(doc, 'row1', { type: 'lane', board: 'one' });
      make(doc, 'inRow', { board: 'one', lane: 'row1', text: text() });
      make(doc, 'onBoard', { board: 'one', lane: 'row2', text: text() });
    }
    make(doc, 'theirs', kind === 'content' ? { board: 'two', text: text() } : { member, text: text() });
    make(doc, 'gone', { member });
  });
  records(doc).delete('gone');
}

/** @returns a document of its own with the same content */
export function copyOf(doc: Y.Doc): Y.Doc {
  // With a name that costs no random bytes: thousands of them are made.
  const copy = new Y.Doc({ guid: 'copy' });
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** @returns a document of its own with the same content, in which the given client writes */
export function forkOf({ doc, me }: Scene, client = me): Y.Doc {
  const fork = copyOf(doc);
  fork.clientID = client;
  return fork;
}

/** @returns what the change adds to the document, as one update */
export function updateOf(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(change);
  return Y.encodeStateAsUpdate(doc, before);
}
