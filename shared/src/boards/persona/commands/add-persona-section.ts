/** Adds a section of one's own, last on the sheet. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, boardIsThere, textsFit } from '../../../kernel/record-commands/rules';
import { sectionsOf } from '../persona-reader';
import { PERSONA_RECORDS, personaSectionRecord } from '../schema';

export interface AddPersonaSectionArgs {
  readonly board: string;
  readonly title: string;
}

export const addPersonaSection: Command<AddPersonaSectionArgs> = {
  name: 'addPersonaSection',
  check: ({ read }, { board, title }) =>
    firstRefusal(
      boardIsThere(read, board),
      textsFit(personaSectionRecord, 'title', [title]),
      boardHasRoom(read, PERSONA_RECORDS, board, 1),
    ),
  plan(context, { board, title }) {
    const all = sectionsOf(context.read, board).filter(({ id }) => context.read.get(id) !== undefined);
    const { order, changes } = placeIn(context, all);
    const id = context.newId();
    const fields = { title, order };
    return {
      changes: [{ op: 'create', id, type: 'personaSection', board, fields }, ...changes],
      select: [id],
    };
  },
};
