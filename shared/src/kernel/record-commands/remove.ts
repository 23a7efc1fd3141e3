/** The command that removes records and their dependents in one step. Removed records can be restored. */
import type { Change } from '../change';
import { type Command, firstRefusal, type Refusal } from '../command';
import type { RecordReader } from '../record-reader';
import type { AnyRecord, RecordSpec } from '../records';
import { withDependents } from './dependents';
import { liveRecords, someExist } from './rules';

export interface RemoveArgs {
  readonly ids: readonly string[];
}

export interface RemoveOptions {
  readonly name: string;
  /** What it removes; anything else among the ids is passed over. */
  readonly specs: readonly RecordSpec[];
  /** All that the boards of the kind hold. */
  readonly records: readonly RecordSpec[];
  /** A rule of the kind's own: records that may not be removed are passed over while there are others. */
  readonly may?: (read: RecordReader, record: AnyRecord) => Refusal | null;
  /** What else changes in the same step. */
  readonly also?: (read: RecordReader, removed: readonly string[]) => readonly Change[];
}

export function removeCommand({ name, specs, records, may, also }: RemoveOptions): Command<RemoveArgs> {
  return {
    name,
    check({ read }, { ids }) {
      const refused = may ? liveRecords(read, ids, ...specs).map((record) => may(read, record)) : [];
      return firstRefusal(someExist(read, ids, ...specs), refused.includes(null) ? null : (refused[0] ?? null));
    },
    plan({ read }, { ids }) {
      const given = liveRecords(read, ids, ...specs).filter((record) => !may?.(read, record));
      const removed = withDependents(
        read,
        records,
        given.map(({ id }) => id),
      );
      const changes = removed.map((id): Change => ({ op: 'remove', id }));
      return { changes: [...changes, ...(also?.(read, removed) ?? [])], select: [] };
    },
  };
}
