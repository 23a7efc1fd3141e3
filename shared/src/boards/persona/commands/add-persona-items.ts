/** Adds lines to a section; a pasted list becomes one line each. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { LIMITS } from '../../../kernel/limits';
import { placeAmong } from '../../../kernel/order';
import { itemsOf } from '../persona-reader';
import { rekeyed, sectionBecomesStored } from '../places';
import { boardHasRoom, boardIsThere, refuse, takesItems, textsFit } from '../rules';

export interface AddPersonaItemsArgs {
  readonly board: string;
  /** Id of the section's record. */
  readonly section: string;
  readonly texts: readonly string[];
  /** Among the lines of the section; left out: last. */
  readonly index?: number;
}

export const addPersonaItems: Command<AddPersonaItemsArgs> = {
  name: 'addPersonaItems',
  check: ({ read }, { board, section, texts }) =>
    firstRefusal(
      boardIsThere(read, board),
      takesItems(read, board, section),
      texts.length > 0 && texts.length <= LIMITS.listLength ? null : refuse('tooMany', { max: LIMITS.listLength }),
      textsFit('personaItem', 'text', texts),
      boardHasRoom(read, board, texts.length),
    ),
  plan(context, { board, section, texts, index = Infinity }) {
    const placement = placeAmong(itemsOf(context.read, board, section), index, texts.length, context.random);
    const ids = texts.map(() => context.newId());
    const made = texts.map((text, at) => ({
      op: 'create' as const,
      id: ids[at] ?? '',
      type: 'personaItem',
      board,
      fields: { section, text, order: placement.keys[at] ?? '' },
    }));
    return {
      changes: [...sectionBecomesStored(context, board, section), ...made, ...rekeyed(placement)],
      select: ids,
    };
  },
};
