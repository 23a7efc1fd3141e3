/** Sets state, owner or archiving of a board. The last active board cannot be archived. */
import { adaptArgs } from '../../kernel/command';
import { type Board, boardRecord } from '../../kernel/project';
import { setFieldsCommand } from '../../kernel/record-commands/set-fields';
import { anotherBoard } from '../rules';

type BoardChanges = Partial<Pick<Board, 'state' | 'owner' | 'ownerPerson' | 'archived'>>;

export interface SetBoardFieldsArgs {
  readonly id: string;
  readonly fields: BoardChanges;
}

export const setBoardFields = adaptArgs(
  setFieldsCommand<BoardChanges>('setBoardFields', boardRecord, {
    may: (read, { ids, fields }) => (fields.archived ? anotherBoard(read, ids.join('')) : null),
  }),
  ({ id, fields }: SetBoardFieldsArgs) => ({ ids: [id], fields }),
);
