/** Removes a board. What is on it stays with it, so that bringing the board back brings back everything. */
import { type Command, firstRefusal } from '../../kernel/command';
import { anotherBoard, boardIsThere } from '../rules';

export interface RemoveBoardArgs {
  readonly id: string;
}

export const removeBoard: Command<RemoveBoardArgs> = {
  name: 'removeBoard',
  check: ({ read }, { id }) => firstRefusal(boardIsThere(read, id), anotherBoard(read, id)),
  plan: (_, { id }) => ({ changes: [{ op: 'remove', id }] }),
};
