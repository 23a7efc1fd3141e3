/** What of the board's settings one person has otherwise (rows, density), laid over them before the layout reads them. */
import { type Journey, journeyId, journeyRecord } from '@polku/shared/boards/journey/records/schema';
import { blankRecord, type RecordReader, readerOf } from '@polku/shared/kernel/record-reader';
import type { AnyRecord } from '@polku/shared/kernel/records';

/** Null is as the board has it. */
export interface OwnSettings {
  readonly rows: Journey['rows'] | null;
  readonly density: Journey['density'] | null;
}

const laid = new WeakMap<object, Map<string, AnyRecord>>();

/** @returns the reader itself while the person has all as the board. The settings keep their identity while unchanged */
export function withOwnSettings(read: RecordReader, board: string, { rows, density }: OwnSettings): RecordReader {
  if (rows === null && density === null) return read;
  const id = journeyId(board);
  return readerOf({
    list: (type, of) => read.list(type, of),
    get(wanted) {
      const record = read.get(wanted);
      if (wanted !== id) return record;
      // Without a record of the board's own, the reader stands for it.
      const key = record ?? read;
      const known = laid.get(key) ?? new Map<string, AnyRecord>();
      laid.set(key, known);
      const name = `${rows} ${density}`;
      const own = known.get(name) ?? {
        ...(record ?? blankRecord(journeyRecord, id, board)),
        ...(rows && { rows }),
        ...(density && { density }),
      };
      known.set(name, own);
      return own;
    },
  });
}
