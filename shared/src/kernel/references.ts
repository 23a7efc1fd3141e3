/** Resolves references. Removing a board leaves its records as they are, so references to them must be checked here. */
import type { RecordReader } from './projection';

/** @returns whether the target of the id is removed, on a removed board, or missing */
export function isGone(read: RecordReader, id: string): boolean {
  const record = read.get(id);
  if (!record || record.removed !== null) return true;
  return record.board !== '' && (read.get(record.board)?.removed ?? null) !== null;
}
