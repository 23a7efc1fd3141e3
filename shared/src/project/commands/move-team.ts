/** Moves a team to another place among the project's teams: the order of rows by team, of grids and of matrices. */
import type { Command } from '../../kernel/command';
import { placeAmong } from '../../kernel/order';
import { teamRecord } from '../../kernel/project';
import { teamIsThere } from '../rules';

export interface MoveTeamArgs {
  readonly id: string;
  /** Among the other teams: 0 is first. */
  readonly index: number;
}

export const moveTeam: Command<MoveTeamArgs> = {
  name: 'moveTeam',
  check: ({ read }, { id }) => teamIsThere(read, id),
  plan(context, { id, index }) {
    const teams = context.read.list(teamRecord, '');
    const others = teams.filter((team) => team.id !== id);
    if (teams[Math.max(0, Math.min(index, others.length))]?.id === id) return { changes: [] };
    const placement = placeAmong(others, index, 1, context.random);
    return {
      changes: [
        { op: 'set', id, fields: { order: placement.keys[0] ?? '' } },
        ...[...placement.rekeyed].map(([other, order]) => ({ op: 'set' as const, id: other, fields: { order } })),
      ],
    };
  },
};
