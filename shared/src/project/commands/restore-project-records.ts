/** Brings removed boards and teams back. */
import type { Command } from '../../kernel/command';
import type { RecordReader } from '../../kernel/projection';
import { refuse } from '../rules';

export interface RestoreProjectRecordsArgs {
  readonly ids: readonly string[];
}

const gone = (read: RecordReader, ids: readonly string[]) =>
  ids.filter((id) => {
    const record = read.get(id);
    return record?.removed && (record.type === 'board' || record.type === 'team');
  });

export const restoreProjectRecords: Command<RestoreProjectRecordsArgs> = {
  name: 'restoreProjectRecords',
  check: ({ read }, { ids }) => (gone(read, ids).length > 0 ? null : refuse('notRemoved')),
  plan: ({ read }, { ids }) => ({
    changes: gone(read, ids).map((id) => ({ op: 'restore', id })),
    select: gone(read, ids),
  }),
};
