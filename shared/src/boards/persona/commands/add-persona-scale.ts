/** Adds a scale between two opposites. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';
import { scalesOf } from '../persona-reader';
import { rekeyed } from '../places';
import { boardHasRoom, boardIsThere, textsFit } from '../rules';

export interface AddPersonaScaleArgs {
  readonly board: string;
  readonly left: string;
  readonly right: string;
}

export const addPersonaScale: Command<AddPersonaScaleArgs> = {
  name: 'addPersonaScale',
  check: ({ read }, { board, left, right }) =>
    firstRefusal(
      boardIsThere(read, board),
      textsFit('personaScale', 'left', [left, right]),
      boardHasRoom(read, board, 1),
    ),
  plan(context, { board, left, right }) {
    const all = scalesOf(context.read, board);
    const placement = placeAmong(all, all.length, 1, context.random);
    const id = context.newId();
    const fields = { left, right, order: placement.keys[0] ?? '' };
    return {
      changes: [{ op: 'create', id, type: 'personaScale', board, fields }, ...rekeyed(placement)],
      select: [id],
    };
  },
};
