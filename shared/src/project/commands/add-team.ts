/** Adds a team; without a colour it gets the one least used. */
import { type Command, firstRefusal } from '../../kernel/command';
import { teamRecord } from '../../kernel/project';
import { placeIn } from '../../kernel/record-commands/place';
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
  plan(context, { name, color, subcontractor = false }) {
    const teams = context.read.list(teamRecord, '');
    const { order, changes } = placeIn(context, teams);
    const id = context.newId();
    const fields = { name, subcontractor, color: color ?? leastUsedColor(teams), order };
    return {
      changes: [{ op: 'create', id, type: 'team', board: '', fields }, ...changes],
      select: [id],
    };
  },
};
