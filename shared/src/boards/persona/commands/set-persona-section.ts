/** Shows or hides a section for everyone, and sets the evidence for its content. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardExists, valuesPass } from '../../../kernel/record-commands/rules';
import { sectionChanges } from '../places';
import { sectionExists } from '../rules';
import { type PersonaSection, personaSectionRecord } from '../schema';

export interface SetPersonaSectionArgs {
  readonly board: string;
  readonly id: string;
  readonly fields: Partial<Pick<PersonaSection, 'shown' | 'evidence'>>;
}

export const setPersonaSection: Command<SetPersonaSectionArgs> = {
  name: 'setPersonaSection',
  check: ({ read }, { board, id, fields }) =>
    firstRefusal(boardExists(read, board), sectionExists(read, board, id), valuesPass(personaSectionRecord, fields)),
  plan: (context, { board, id, fields }) => ({ changes: sectionChanges(context, board, id, fields) }),
};
