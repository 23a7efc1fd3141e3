/** Moves a team to another place among the project's teams: the order of rows by team, of grids and of matrices. */
import { teamRecord } from '../../kernel/project';
import { moveInListCommand } from '../../kernel/record-commands/move-in-list';

export const moveTeam = moveInListCommand('moveTeam', teamRecord);
