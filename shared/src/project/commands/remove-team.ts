/** Removes a team. Touchpoints keep referring to it and read as without a team, so that restoring it restores everything. */
import { adaptArgs } from '../../kernel/command';
import { PROJECT_RECORDS, teamRecord } from '../../kernel/project';
import { removeCommand } from '../../kernel/record-commands/remove';

export interface RemoveTeamArgs {
  readonly id: string;
}

export const removeTeam = adaptArgs(
  removeCommand({ name: 'removeTeam', specs: [teamRecord], records: PROJECT_RECORDS }),
  ({ id }: RemoveTeamArgs) => ({ ids: [id] }),
);
