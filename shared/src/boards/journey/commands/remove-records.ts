/** Removes records of the map with their dependents in one step. Removed records can be restored. */
import { removeCommand } from '../../../kernel/record-commands/remove';
import { heirsOfColumns } from './common/places';
import { JOURNEY_RECORDS, ON_THE_MAP } from '../records/schema';

export const removeRecords = removeCommand({
  name: 'removeRecords',
  specs: ON_THE_MAP,
  records: JOURNEY_RECORDS,
  also(read, removed) {
    const boards = new Set(removed.map((id) => read.get(id)?.board ?? ''));
    const leaving = new Set(removed);
    return [...boards].flatMap((board) => heirsOfColumns(read, board, leaving));
  },
});
