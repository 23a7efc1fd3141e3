/** Which touchpoints have a card that says why something is so or what could be done. Of the same content, the same set. */
import { type Kept, memoPart } from '../../../kernel/memo';
import type { RecordReader } from '../../../kernel/record-reader';
import { type CardKind, cardRecord } from '../records/schema';

/** A cause, in the words of the team or the customer, and what follows from it. */
const TELLING: ReadonlySet<CardKind> = new Set<CardKind>(['pain', 'quote', 'idea', 'action']);

const NOTED = memoPart<Kept<ReadonlySet<string>>>('touchpoints with a cause or an idea');

/** @returns ids of touchpoints and stages */
export function notedOf(read: RecordReader, board: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, under, text } of read.list(cardRecord, board)) {
    if (under !== null && TELLING.has(kind) && text.trim() !== '') ids.add(under);
  }
  return read.memo.keep(NOTED, board, [...ids].sort(), () => ids);
}
