/** Shows or hides a section, for everybody, and says how what stands in it is known. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { sectionChanges } from '../places';
import { boardIsThere, sectionIsThere, valuesPass } from '../rules';
import type { PersonaSection } from '../schema';

export interface SetPersonaSectionArgs {
  readonly board: string;
  readonly id: string;
  readonly fields: Partial<Pick<PersonaSection, 'shown' | 'evidence'>>;
}

export const setPersonaSection: Command<SetPersonaSectionArgs> = {
  name: 'setPersonaSection',
  check: ({ read }, { board, id, fields }) =>
    firstRefusal(boardIsThere(read, board), sectionIsThere(read, board, id), valuesPass('personaSection', fields)),
  plan: (context, { board, id, fields }) => ({ changes: sectionChanges(context, board, id, fields) }),
};
