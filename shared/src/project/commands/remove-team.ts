/** Removes a team. Touchpoints keep naming it and read as without a team, so that bringing it back brings all back. */
import type { Command } from '../../kernel/command';
import { teamIsThere } from '../rules';

export interface RemoveTeamArgs {
  readonly id: string;
}

export const removeTeam: Command<RemoveTeamArgs> = {
  name: 'removeTeam',
  check: ({ read }, { id }) => teamIsThere(read, id),
  plan: (_, { id }) => ({ changes: [{ op: 'remove', id }] }),
};
