/** Writes a file's records into an open document in parts that the server accepts, as one undo step. */
import type { Command } from '@polku/shared/kernel/command';
import type { StoredRecord } from '@polku/shared/kernel/document';

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
