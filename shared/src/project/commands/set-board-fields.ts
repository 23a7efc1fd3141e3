/** Sets state, owner or archiving of a board. The last board in use cannot be archived. */
import { type Command, firstRefusal } from '../../kernel/command';
import type { Board } from '../../kernel/project';
import { anotherBoard, boardIsThere, valuesPass } from '../rules';

export interface SetBoardFieldsArgs {
  readonly id: string;
  readonly fields: Partial<Pick<Board, 'state' | 'owner' | 'archived'>>;
}

export const setBoardFields: Command<SetBoardFieldsArgs> = {
  name: 'setBoardFields',
  check: ({ read }, { id, fields }) =>
    firstRefusal(boardIsThere(read, id), valuesPass('board', fields), fields.archived ? anotherBoard(read, id) : null),
  plan: (_, { id, fields }) => ({ changes: [{ op: 'set', id, fields }] }),
};
