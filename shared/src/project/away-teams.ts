/**
 * Deleted teams that somebody may want back. One that only came and went with an undone step is none, nor is one whose name
 * a living team has; unless something still refers to it.
 */
import type { Team } from '../kernel/project';
import type { RecordReader } from '../kernel/projection';
import type { AnyRecord } from '../kernel/records';

/** @param isReferredTo whether any living record names the id */
export function awayTeams(
  read: RecordReader,
  removed: readonly AnyRecord[],
  isReferredTo: (id: string) => boolean,
): readonly Team[] {
  const key = (name: unknown): string => String(name).trim().toLowerCase();
  const living = new Set(read.list('team', '').map(({ name }) => key(name)));
  return removed.filter((record) => {
    if (record.type !== 'team') return false;
    const idle = record.removed?.unborn === true || living.has(key(record['name']));
    return !idle || isReferredTo(record.id);
  }) as unknown as readonly Team[];
}
