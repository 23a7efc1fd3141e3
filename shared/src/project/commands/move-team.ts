/** Moves a team among the project's teams, which also orders rows by team, grids and matrices. */
import { teamRecord } from '../../kernel/project';
import { moveInListCommand } from '../../kernel/record-commands/move-in-list';

export const moveTeam = moveInListCommand('moveTeam', teamRecord);
