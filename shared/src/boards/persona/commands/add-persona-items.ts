/** Adds lines to a section; a pasted list becomes one line per entry. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { LIMITS } from '../../../kernel/limits';
import { addRecords } from '../../../kernel/record-commands/add';
import { boardHasRoom, boardExists, textsFit } from '../../../kernel/record-commands/rules';
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
      boardExists(read, board),
      takesItems(read, board, section),
      texts.length > 0 && texts.length <= LIMITS.listLength ? null : refuse('tooMany', { max: LIMITS.listLength }),
      textsFit(personaItemRecord, 'text', texts),
      boardHasRoom(read, PERSONA_RECORDS, board, texts.length),
    ),
  plan(context, { board, section, texts, index }) {
    const rows = texts.map((text) => ({ section, text }));
    const siblings = itemsOf(context.read, board, section);
    const { changes, select } = addRecords(context, personaItemRecord, board, rows, siblings, index);
    return { changes: [...sectionBecomesStored(context, board, section), ...changes], select };
  },
};
