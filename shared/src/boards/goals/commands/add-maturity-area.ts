/** Adds something whose maturity is to be judged. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardHasRoom, boardIsThere, titleFits } from '../rules';
import { place } from './place';

export interface AddMaturityAreaArgs {
  readonly board: string;
  readonly name?: string;
}

export const addMaturityArea: Command<AddMaturityAreaArgs> = {
  name: 'addMaturityArea',
  check: ({ read }, { board, name = '' }) =>
    firstRefusal(boardIsThere(read, board), titleFits(name), boardHasRoom(read, board, 1)),
  plan(context, { board, name = '' }) {
    const id = context.newId();
    const { order, changes } = place(context, 'maturityArea', board, Infinity);
    return {
      changes: [{ op: 'create', id, type: 'maturityArea', board, fields: { name, order } }, ...changes],
      select: [id],
    };
  },
};
