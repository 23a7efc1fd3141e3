/** Sets facts of a persona: whose it is, how much it matters, its colour and portrait. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { personaChanges } from '../places';
import { boardIsThere, valuesPass } from '../rules';
import type { Persona } from '../schema';

export interface SetPersonaArgs {
  readonly board: string;
  readonly fields: Partial<Pick<Persona, 'kind' | 'rank' | 'seed' | 'image' | 'frame' | 'color'>>;
}

export const setPersona: Command<SetPersonaArgs> = {
  name: 'setPersona',
  check: ({ read }, { board, fields }) => firstRefusal(boardIsThere(read, board), valuesPass('persona', fields)),
  plan: ({ read }, { board, fields }) => ({ changes: personaChanges(read, board, fields) }),
};
