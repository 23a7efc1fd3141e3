/** Writes a file's records into an open document in parts that the server accepts, as one undo step. */
import type * as Y from 'yjs';
import type { Command, Refusal, Runner } from '@polku/shared/kernel/command';
import { type SpecLookup, type StoredRecord, writeStored } from '@polku/shared/kernel/document';
import { IMPORT } from '@polku/shared/kernel/origin';

/** Characters of records in one transaction, which is one message to the server. */
const PART = 2 * 1024 * 1024;

/** Brings imported records of the project to life; undo takes them away again. */
export const showImported: Command<readonly string[]> = {
  name: 'importBoards',
  plan: (_, ids) => ({ changes: ids.map((id) => ({ op: 'restore', id })), select: ids }),
};

/** @returns the records in their order, some at a time */
export function* inParts(stored: readonly StoredRecord[], most = PART): Iterable<readonly StoredRecord[]> {
  let part: StoredRecord[] = [];
  let size = 0;
  for (const record of stored) {
    const own = JSON.stringify(record).length;
    if (size + own > most && part.length > 0) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(record);
    size += own;
  }
  if (part.length > 0) yield part;
}

export interface ImportInto {
  readonly doc: Y.Doc;
  readonly runner: Runner;
  readonly specs: SpecLookup;
  /** Who imports, for marks on records. */
  readonly by: string;
}

/** See `Session.importStored`. */
export function importRecords({ doc, runner, specs, by }: ImportInto, stored: readonly StoredRecord[]): Refusal | null {
  if (runner.readOnly) return runner.readOnly;
  const mark = { at: Date.now(), by };
  const shown: string[] = [];
  // Records on a board are shown with it, so undo removes just the boards, softly, with anything others wrote on them.
  const unseen = stored.map((one) => {
    if (one.board !== '' || one.removed) return one;
    shown.push(one.id);
    return { ...one, removed: mark };
  });
  for (const part of inParts(unseen)) writeStored(doc, part, IMPORT, specs);
  const result = runner.run(showImported, shown);
  return result.done ? null : result.refusal;
}
