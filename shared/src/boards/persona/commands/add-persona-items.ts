/** Adds lines to a section; a pasted list becomes one line each. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { LIMITS } from '../../../kernel/limits';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, boardIsThere, textsFit } from '../../../kernel/record-commands/rules';
import { itemsOf } from '../persona-reader';
import { sectionBecomesStored } from '../places';
import { refuse, takesItems } from '../rules';
import { PERSONA_RECORDS, personaItemRecord } from '../schema';

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
      textsFit(personaItemRecord, 'text', texts),
      boardHasRoom(read, PERSONA_RECORDS, board, texts.length),
    ),
  plan(context, { board, section, texts, index = Infinity }) {
    const { keys, changes } = placeIn(context, itemsOf(context.read, board, section), index, texts.length);
    const ids = texts.map(() => context.newId());
    const made = texts.map((text, at) => ({
      op: 'create' as const,
      id: ids[at] ?? '',
      type: 'personaItem',
      board,
      fields: { section, text, order: keys[at] ?? '' },
    }));
    return { changes: [...sectionBecomesStored(context, board, section), ...made, ...changes], select: ids };
  },
};
