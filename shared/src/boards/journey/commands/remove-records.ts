/** Removes anything of the map in one step, with what goes with it. Removed is not gone: it can be brought back. */
import type { Command } from '../../../kernel/command';
import { withDependents } from '../dependents';
import { heirsOfColumns } from '../places';
import { liveRecord, someAreThere } from '../rules';

/** What can be selected and removed. */
export const REMOVABLE = ['stage', 'touchpoint', 'card', 'connector', 'note'] as const;

export interface RemoveRecordsArgs {
  readonly ids: readonly string[];
}

export const removeRecords: Command<RemoveRecordsArgs> = {
  name: 'removeRecords',
  check: ({ read }, { ids }) => someAreThere(read, ids, REMOVABLE),
  plan({ read }, { ids }) {
    const types: readonly string[] = REMOVABLE;
    const removed = withDependents(
      read,
      ids.filter((id) => types.includes(liveRecord(read, id)?.type ?? '')),
    );
    const boards = new Set(removed.map((id) => liveRecord(read, id)?.board ?? ''));
    const leaving = new Set(removed);
    return {
      changes: [
        ...removed.map((id) => ({ op: 'remove' as const, id })),
        ...[...boards].flatMap((board) => heirsOfColumns(read, board, leaving)),
      ],
      select: [],
    };
  },
};
