/** Sets colour, contact or subcontractor flag of a team. */
import { adaptArgs } from '../../kernel/command';
import { type Team, teamRecord } from '../../kernel/project';
import { setFieldsCommand } from '../../kernel/record-commands/set-fields';

type TeamChanges = Partial<Pick<Team, 'color' | 'contact' | 'subcontractor'>>;

export interface SetTeamFieldsArgs {
  readonly id: string;
  readonly fields: TeamChanges;
}

export const setTeamFields = adaptArgs(
  setFieldsCommand<TeamChanges>('setTeamFields', teamRecord),
  ({ id, fields }: SetTeamFieldsArgs) => ({ ids: [id], fields }),
);
