/** Sets colour, contact or subcontractor mark of a team. */
import { type Command, firstRefusal } from '../../kernel/command';
import type { Team } from '../../kernel/project';
import { teamIsThere, valuesPass } from '../rules';

export interface SetTeamFieldsArgs {
  readonly id: string;
  readonly fields: Partial<Pick<Team, 'color' | 'contact' | 'subcontractor'>>;
}

export const setTeamFields: Command<SetTeamFieldsArgs> = {
  name: 'setTeamFields',
  check: ({ read }, { id, fields }) => firstRefusal(teamIsThere(read, id), valuesPass('team', fields)),
  plan: (_, { id, fields }) => ({ changes: [{ op: 'set', id, fields }] }),
};
