/** Where a record is on its board. */
import { BOARD_KINDS, isKindId } from '@polku/shared/boards/index';
import type { BoardKind } from '@polku/shared/kernel/kind';
import type { RecordReader } from '@polku/shared/kernel/record-reader';
import type { AnyRecord } from '@polku/shared/kernel/records';
import type { Words } from '../kernel/words/words';

/** @returns names of its containers on the board, outermost first; none for boards of a kind that this version does not know */
export function locationOf(read: RecordReader, record: AnyRecord, words: Words): readonly string[] {
  const kind = read.get(record.board)?.['kind'];
  if (typeof kind !== 'string' || !isKindId(kind)) return [];
  const known: BoardKind = BOARD_KINDS[kind];
  return known.recordLocation?.(read, record, words) ?? [];
}
