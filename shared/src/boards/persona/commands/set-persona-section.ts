/** Shows or hides a section for everyone, and sets the evidence for its content. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardIsThere, valuesPass } from '../../../kernel/record-commands/rules';
import { sectionChanges } from '../places';
import { sectionIsThere } from '../rules';
import { type PersonaSection, personaSectionRecord } from '../schema';

export interface SetPersonaSectionArgs {
  readonly board: string;
  readonly id: string;
  readonly fields: Partial<Pick<PersonaSection, 'shown' | 'evidence'>>;
}

export const setPersonaSection: Command<SetPersonaSectionArgs> = {
  name: 'setPersonaSection',
  check: ({ read }, { board, id, fields }) =>
    firstRefusal(boardIsThere(read, board), sectionIsThere(read, board, id), valuesPass(personaSectionRecord, fields)),
  plan: (context, { board, id, fields }) => ({ changes: sectionChanges(context, board, id, fields) }),
};
