/** Reads records by spec (typed), or by type name where any type will do. */
import { createMemo, type Memo } from './memo';
import { type AnyRecord, type BaseRecord, NOTHING_REJECTED, type RecordOf, type RecordSpec } from './records';

/** What rules, plans, layouts and analyses read. */
export interface RecordReader {
  /** For what follows from the records and is asked for again and again. */
  readonly memo: Memo;
  /** A record of any type, removed ones included. */
  get(id: string): AnyRecord | undefined;
  /** A record if it is of the spec's type, removed ones included. */
  get<Spec extends RecordSpec>(spec: Spec, id: string): RecordOf<Spec> | undefined;
  /** Live records of a type on a board (`''`: of the project), by order key, ties by id. Stable identity. */
  list<Spec extends RecordSpec>(spec: Spec, board: string): readonly RecordOf<Spec>[];
  list(type: string, board: string): readonly AnyRecord[];
}

/** The two questions that a store of records answers; `readerOf` makes a reader of them. */
export interface RecordSource {
  get(id: string): AnyRecord | undefined;
  list(type: string, board: string): readonly AnyRecord[];
}

/**
 * @returns a reader of the source; the records are the source's own
 * @param memo of the reader that it is laid over
 */
export function readerOf(source: RecordSource, memo = createMemo()): RecordReader {
  const get = (of: string | RecordSpec, id?: string): AnyRecord | undefined => {
    if (typeof of === 'string') return source.get(of);
    const record = source.get(id ?? '');
    return record?.type === of.type ? record : undefined;
  };
  const list = (of: string | RecordSpec, board: string): readonly AnyRecord[] =>
    source.list(typeof of === 'string' ? of : of.type, board);
  // The one cast from type name to spec: records are only read and planned through their specs.
  return { memo, get, list } as RecordReader;
}

/** @returns a reader of no records at all */
export function emptyReader(): RecordReader {
  return readerOf({ get: () => undefined, list: () => [] });
}

/** @returns whether the record is of the spec's type */
export function isOf<Spec extends RecordSpec>(
  record: BaseRecord | null | undefined,
  spec: Spec,
): record is RecordOf<Spec> {
  return record?.type === spec.type;
}

/** @returns the record if it is of the spec's type and live, else null */
export function live<Spec extends RecordSpec>(
  read: RecordReader,
  spec: Spec,
  id: string | null,
): RecordOf<Spec> | null {
  const record = id === null ? undefined : read.get(spec, id);
  return record && !record.removed ? record : null;
}

/** @returns the record, of whatever type, if it is live, else null */
export function liveRecord(read: RecordReader, id: string | null): AnyRecord | null {
  const record = id === null ? undefined : read.get(id);
  return record && !record.removed ? record : null;
}

/** @returns a record that is stored nowhere: every field has its default */
export function blankRecord<Spec extends RecordSpec>(spec: Spec, id: string, board: string): RecordOf<Spec> {
  const fields = Object.entries(spec.fields).map(([name, { fallback }]): [string, unknown] => [name, fallback]);
  const base = { id, type: spec.type, board, removed: null, rejected: NOTHING_REJECTED };
  return Object.assign(Object.create(null) as object, Object.fromEntries(fields), base) as RecordOf<Spec>;
}
