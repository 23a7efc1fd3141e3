/** Sets what is known of lines: a channel's strength, evidence of their own, where it comes from. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { isThere, valuesPass } from '../rules';
import type { PersonaItem } from '../schema';

export interface SetPersonaItemArgs {
  readonly id: string;
  readonly fields: Partial<Pick<PersonaItem, 'strength' | 'evidence' | 'source'>>;
}

export const setPersonaItem: Command<SetPersonaItemArgs> = {
  name: 'setPersonaItem',
  check: ({ read }, { id, fields }) =>
    firstRefusal(isThere(read, id, 'personaItem'), valuesPass('personaItem', fields)),
  plan: (_, { id, fields }) => ({ changes: [{ op: 'set', id, fields }] }),
  // Steps of one drag of a bar are undone together.
  coalesce: ({ id, fields }) => (fields.strength === undefined ? null : `${id} strength`),
};
