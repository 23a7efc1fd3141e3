/** The command that restores removed records, with everything removed together with them. */
import type { Command } from '../command';
import type { RecordReader } from '../record-reader';
import type { AnyRecord, RecordSpec } from '../records';
import { removedTogether } from './dependents';
import { refuseRecord } from './rules';

export interface RestoreArgs {
  readonly ids: readonly string[];
}

export interface RestoreOptions {
  readonly name: string;
  /** What it restores; anything else among the ids is passed over. Left out: anything. */
  readonly specs?: readonly RecordSpec[];
  /** All that the boards of the kind hold. */
  readonly records: readonly RecordSpec[];
}

export function restoreCommand({ name, specs, records }: RestoreOptions): Command<RestoreArgs> {
  const wanted = (read: RecordReader, { ids }: RestoreArgs): readonly AnyRecord[] =>
    [...new Set(ids)]
      .flatMap((id) => read.get(id) ?? [])
      .filter(({ type, removed }) => removed !== null && (specs?.some((spec) => spec.type === type) ?? true));
  return {
    name,
    check({ read }, args) {
      if (args.ids.length === 0) return refuseRecord('nothingSelected');
      return wanted(read, args).length > 0 ? null : refuseRecord('notRemoved');
    },
    plan({ read, removed }, args) {
      const given = wanted(read, args);
      return {
        changes: removedTogether(removed(), records, given).map((id) => ({ op: 'restore', id })),
        select: given.map(({ id }) => id),
      };
    },
  };
}
