/** Removes a board. Its records stay as they are, so that restoring the board restores everything. */
import { adaptArgs } from '../../kernel/command';
import { boardRecord, PROJECT_RECORDS } from '../../kernel/project';
import { removeCommand } from '../../kernel/record-commands/remove';
import { anotherBoard } from '../rules';

export interface RemoveBoardArgs {
  readonly id: string;
}

export const removeBoard = adaptArgs(
  removeCommand({
    name: 'removeBoard',
    specs: [boardRecord],
    records: PROJECT_RECORDS,
    may: (read, { id }) => anotherBoard(read, id),
  }),
  ({ id }: RemoveBoardArgs) => ({ ids: [id] }),
);
