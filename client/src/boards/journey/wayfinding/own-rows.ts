/** What the rows are made of for one person, laid over the board's settings before the layout reads them. */
import { type Journey, journeyId, journeyRecord } from '@polku/shared/boards/journey/schema';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { AnyRecord } from '@polku/shared/kernel/records';

type Rows = Journey['rows'];

const laid = new WeakMap<object, Map<Rows, AnyRecord>>();

function blankSettings(board: string): AnyRecord {
  const fields = Object.entries(journeyRecord.fields).map(([name, field]) => [name, field.fallback as unknown]);
  return {
    ...(Object.fromEntries(fields) as Record<string, unknown>),
    id: journeyId(board),
    type: journeyRecord.type,
    board,
    removed: null,
    rejected: [],
  };
}

/** @returns the reader itself while the person has the board's rows. The settings keep their identity while unchanged */
export function withOwnRows(read: RecordReader, board: string, rows: Rows | null): RecordReader {
  if (rows === null) return read;
  const id = journeyId(board);
  return {
    list: (type, of) => read.list(type, of),
    get(wanted) {
      const record = read.get(wanted);
      if (wanted !== id || record?.['rows'] === rows) return record;
      // Without a record of the board's own, the reader stands for it.
      const key = record ?? read;
      const known = laid.get(key) ?? new Map<Rows, AnyRecord>();
      laid.set(key, known);
      const own = known.get(rows) ?? { ...(record ?? blankSettings(board)), rows };
      known.set(rows, own);
      return own;
    },
  };
}
