/**
 * Removed teams that someone may want to restore. Excluded, unless something still refers to them: teams that existed only
 * within an undone step, and those whose name an existing team has.
 */
import { type Team, teamRecord } from '../kernel/project';
import type { RecordReader } from '../kernel/projection';
import type { AnyRecord } from '../kernel/records';
import { isOf } from '../kernel/record-reader';

/** @param isReferredTo whether any living record names the id */
export function restorableTeams(
  read: RecordReader,
  removed: readonly AnyRecord[],
  isReferredTo: (id: string) => boolean,
): readonly Team[] {
  const key = (name: unknown): string => String(name).trim().toLowerCase();
  const living = new Set(read.list('team', '').map(({ name }) => key(name)));
  return removed
    .filter((record) => isOf(record, teamRecord))
    .filter(({ id, name, removed: removal }) => {
      const idle = removal?.unborn === true || living.has(key(name));
      return !idle || isReferredTo(id);
    });
}
