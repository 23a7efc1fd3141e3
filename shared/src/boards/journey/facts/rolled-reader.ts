/** Reads a board with the times that come from sub-journeys in the place of the touchpoints' own: what the picture shows. */
import { type RecordReader, readerOf } from '../../../kernel/record-reader';
import type { AnyRecord } from '../../../kernel/records';
import { rolledTimes } from './roll-up';
import type { Duration } from '../records/schema';

function hours(amount: number | null): Duration | null {
  return amount === null ? null : { amount: Math.round(amount * 1e6) / 1e6, unit: 'h' };
}

/** @returns the same reader where nothing rolls up */
export function withRolledTimes(read: RecordReader, board: string): RecordReader {
  const rolled = rolledTimes(read, board);
  if (rolled.size === 0) return read;
  const list = read.list('touchpoint', board).map((record): AnyRecord => {
    const times = rolled.get(record.id);
    return times ? { ...record, processTime: hours(times.process), waitTime: hours(times.waiting) } : record;
  });
  const own = new Map(list.map((record) => [record.id, record]));
  return readerOf({
    get: (id) => own.get(id) ?? read.get(id),
    list: (type, home) => (type === 'touchpoint' && home === board ? list : read.list(type, home)),
  });
}
