/** Keeps the way somebody looks at the map as a view with a name, for everybody. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { LIMITS } from '../../../kernel/limits';
import { placeAmong } from '../../../kernel/order';
import { rekeyed } from '../places';
import { boardHasRoom, boardIsThere, refuse, valuesPass } from '../rules';
import { type ViewLook, viewRecord } from '../schema';

export interface AddViewArgs {
  readonly board: string;
  readonly name: string;
  readonly look: ViewLook;
}

export const addView: Command<AddViewArgs> = {
  name: 'addView',
  check: ({ read }, { board, name, look }) =>
    firstRefusal(
      boardIsThere(read, board),
      name.length <= LIMITS.shortStringLength ? null : refuse('textTooLong', { length: name.length }),
      valuesPass('view', look),
      boardHasRoom(read, board, 1),
    ),
  plan(context, { board, name, look }) {
    const views = context.read.list(viewRecord, board);
    const placement = placeAmong(views, views.length, 1, context.random);
    const id = context.newId();
    const fields = { ...look, name, order: placement.keys[0] ?? '' };
    return { changes: [{ op: 'create', id, type: 'view', board, fields }, ...rekeyed(placement)], select: [id] };
  },
};
