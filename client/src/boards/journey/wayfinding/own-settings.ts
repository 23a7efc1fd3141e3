/** What of the board's settings one person has otherwise (rows, density), laid over them before the layout reads them. */
import { type Journey, journeyId, journeyRecord } from '@polku/shared/boards/journey/schema';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { AnyRecord } from '@polku/shared/kernel/records';

/** Null is as the board has it. */
export interface OwnSettings {
  readonly rows: Journey['rows'] | null;
  readonly density: Journey['density'] | null;
}

const laid = new WeakMap<object, Map<string, AnyRecord>>();

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

/** @returns the reader itself while the person has all as the board. The settings keep their identity while unchanged */
export function withOwnSettings(read: RecordReader, board: string, { rows, density }: OwnSettings): RecordReader {
  if (rows === null && density === null) return read;
  const id = journeyId(board);
  return {
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
        ...(record ?? blankSettings(board)),
        ...(rows && { rows }),
        ...(density && { density }),
      };
      known.set(name, own);
      return own;
    },
  };
}
