/** Keeps the way somebody looks at the map as a view with a name, for everybody. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, boardIsThere, textsFit, valuesPass } from '../../../kernel/record-commands/rules';
import { JOURNEY_RECORDS, type ViewLook, viewRecord } from '../schema';

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
      textsFit(viewRecord, 'name', [name]),
      valuesPass(viewRecord, look),
      boardHasRoom(read, JOURNEY_RECORDS, board, 1),
    ),
  plan(context, { board, name, look }) {
    const { order, changes } = placeIn(context, context.read.list(viewRecord, board));
    const id = context.newId();
    const fields = { ...look, name, order };
    return { changes: [{ op: 'create', id, type: 'view', board, fields }, ...changes], select: [id] };
  },
};
