/** A person's own values for some board settings (rows, density), applied over them before layout. */
import { type Journey, journeyId, journeyRecord } from '@polku/shared/boards/journey/records/schema';
import { type Kept, memoPart } from '@polku/shared/kernel/memo';
import { blankRecord, type RecordReader, readerOf } from '@polku/shared/kernel/record-reader';
import type { AnyRecord } from '@polku/shared/kernel/records';

/** Null is as the board has it. */
export interface OwnSettings {
  readonly rows: Journey['rows'] | null;
  readonly density: Journey['density'] | null;
}

/** By board. */
const LAID = memoPart<Kept<AnyRecord>>('settings with a person’s own');

/** @returns the reader itself while the person has all as the board. The settings keep their identity while unchanged */
export function withOwnSettings(read: RecordReader, board: string, { rows, density }: OwnSettings): RecordReader {
  if (rows === null && density === null) return read;
  const id = journeyId(board);
  const get = (wanted: string): AnyRecord | undefined => {
    const record = read.get(wanted);
    if (wanted !== id) return record;
    return read.memo.keep(LAID, board, [record, rows, density], () => ({
      ...(record ?? blankRecord(journeyRecord, id, board)),
      ...(rows && { rows }),
      ...(density && { density }),
    }));
  };
  return readerOf({ get, list: (type, of) => read.list(type, of) }, read.memo);
}
