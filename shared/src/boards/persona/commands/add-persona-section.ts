/** Adds a section of one's own, last on the sheet. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';
import { sectionsOf } from '../persona-reader';
import { rekeyed } from '../places';
import { boardHasRoom, boardIsThere, textsFit } from '../rules';

export interface AddPersonaSectionArgs {
  readonly board: string;
  readonly title: string;
}

export const addPersonaSection: Command<AddPersonaSectionArgs> = {
  name: 'addPersonaSection',
  check: ({ read }, { board, title }) =>
    firstRefusal(boardIsThere(read, board), textsFit('personaSection', 'title', [title]), boardHasRoom(read, board, 1)),
  plan(context, { board, title }) {
    const all = sectionsOf(context.read, board).filter(({ id }) => context.read.get(id) !== undefined);
    const placement = placeAmong(all, all.length, 1, context.random);
    const id = context.newId();
    const fields = { title, order: placement.keys[0] ?? '' };
    return {
      changes: [{ op: 'create', id, type: 'personaSection', board, fields }, ...rekeyed(placement)],
      select: [id],
    };
  },
};
