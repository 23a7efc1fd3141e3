/** Adds a team; without a colour it gets the one least used. */
import type { Command } from '../../kernel/command';
import { placeAmong } from '../../kernel/order';
import { teamRecord } from '../../kernel/project';
import { valuesPass } from '../rules';
import { leastUsedColor } from '../team-colors';

export interface AddTeamArgs {
  readonly name: string;
  readonly color?: string;
  readonly subcontractor?: boolean;
}

export const addTeam: Command<AddTeamArgs> = {
  name: 'addTeam',
  check: (_, args) => valuesPass('team', { ...args }),
  plan(context, { name, color, subcontractor = false }) {
    const teams = context.read.list(teamRecord, '');
    const placement = placeAmong(teams, teams.length, 1, context.random);
    const id = context.newId();
    const fields = { name, subcontractor, color: color ?? leastUsedColor(teams), order: placement.keys[0] ?? '' };
    return {
      changes: [
        { op: 'create', id, type: 'team', board: '', fields },
        ...[...placement.rekeyed].map(([other, order]) => ({ op: 'set' as const, id: other, fields: { order } })),
      ],
      select: [id],
    };
  },
};
