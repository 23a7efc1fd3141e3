/** Adds a scale between two opposites. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, boardIsThere, textsFit } from '../../../kernel/record-commands/rules';
import { scalesOf } from '../persona-reader';
import { PERSONA_RECORDS, personaScaleRecord } from '../schema';

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
      textsFit(personaScaleRecord, 'left', [left, right]),
      boardHasRoom(read, PERSONA_RECORDS, board, 1),
    ),
  plan(context, { board, left, right }) {
    const { order, changes } = placeIn(context, scalesOf(context.read, board));
    const id = context.newId();
    const fields = { left, right, order };
    return {
      changes: [{ op: 'create', id, type: 'personaScale', board, fields }, ...changes],
      select: [id],
    };
  },
};
