/** Reads the new records of a plan as if they had been written, for previews of examples and templates. */
import type { Change } from './change';
import type { SpecLookup } from './document';
import { type RecordReader, readerOf } from './record-reader';
import { type AnyRecord, byOrder, NOTHING_REJECTED } from './records';

const NONE: readonly AnyRecord[] = Object.freeze([]);

/** @param changes only `create` is read; @returns a reader with stable lists */
export function readPlan(changes: readonly Change[], specs: SpecLookup): RecordReader {
  const records = new Map<string, AnyRecord>();
  const lists = new Map<string, AnyRecord[]>();
  for (const change of changes) {
    if (change.op !== 'create') continue;
    const fields = Object.entries(specs.get(change.type)?.fields ?? {}).map(
      ([name, { fallback }]): [string, unknown] => [
        name,
        Object.hasOwn(change.fields, name) ? change.fields[name] : fallback,
      ],
    );
    const base = { id: change.id, type: change.type, board: change.board, removed: null, rejected: NOTHING_REJECTED };
    const record = Object.freeze(
      Object.assign(Object.create(null) as object, Object.fromEntries(fields), base),
    ) as AnyRecord;
    records.set(record.id, record);
    const key = `${record.type}\n${record.board}`;
    lists.set(key, [...(lists.get(key) ?? []), record]);
  }
  for (const list of lists.values()) list.sort((a, b) => byOrder(a as never, b as never));
  return readerOf({ get: (id) => records.get(id), list: (type, board) => lists.get(`${type}\n${board}`) ?? NONE });
}
