/** Adds something whose maturity is to be judged. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, boardIsThere, textsFit } from '../../../kernel/record-commands/rules';
import { maturityAreaRecord, GOALS_RECORDS } from '../schema';

export interface AddMaturityAreaArgs {
  readonly board: string;
  readonly name?: string;
}

export const addMaturityArea: Command<AddMaturityAreaArgs> = {
  name: 'addMaturityArea',
  check: ({ read }, { board, name = '' }) =>
    firstRefusal(
      boardIsThere(read, board),
      textsFit(maturityAreaRecord, 'name', [name]),
      boardHasRoom(read, GOALS_RECORDS, board, 1),
    ),
  plan(context, { board, name = '' }) {
    const id = context.newId();
    const { order, changes } = placeIn(context, context.read.list(maturityAreaRecord, board));
    return {
      changes: [{ op: 'create', id, type: 'maturityArea', board, fields: { name, order } }, ...changes],
      select: [id],
    };
  },
};
