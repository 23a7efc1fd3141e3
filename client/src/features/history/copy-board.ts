/** A board as it was at an older time, as a new board of now. */
import type { Command } from '@polku/shared/kernel/command';
import type { RecordReader } from '@polku/shared/kernel/record-reader';
import { duplicateBoard } from '@polku/shared/project/commands/duplicate-board';

export interface CopyBoardArgs {
  /** The records as they were. */
  readonly before: RecordReader;
  readonly id: string;
  readonly name: string;
}

export const copyOldBoard: Command<CopyBoardArgs> = {
  name: duplicateBoard.name,
  plan: (context, { before, id, name }) => duplicateBoard.plan({ ...context, read: before }, { id, name }),
};
