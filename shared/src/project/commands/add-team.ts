/** Adds a team; by default with the least used colour. */
import { type Command, firstRefusal } from '../../kernel/command';
import { teamRecord } from '../../kernel/project';
import { addRecords } from '../../kernel/record-commands/add';
import { textsFit, valuesPass } from '../../kernel/record-commands/rules';
import { leastUsedColor } from '../team-colors';

export interface AddTeamArgs {
  readonly name: string;
  readonly color?: string;
  readonly subcontractor?: boolean;
}

export const addTeam: Command<AddTeamArgs> = {
  name: 'addTeam',
  check: (_, { name, ...fields }) => firstRefusal(textsFit(teamRecord, 'name', [name]), valuesPass(teamRecord, fields)),
  plan(context, { name, color = leastUsedColor(context.read.list(teamRecord, '')), subcontractor = false }) {
    return addRecords(context, teamRecord, '', [{ name, subcontractor, color }]);
  },
};
