/** Moves a goal, a development project or an area to another place in its list. */
import { moveInListCommand } from '../../../kernel/record-commands/move-in-list';
import { developmentProjectRecord, goalRecord, maturityAreaRecord } from '../schema';

export const moveGoalRecord = moveInListCommand(
  'moveGoalRecord',
  goalRecord,
  developmentProjectRecord,
  maturityAreaRecord,
);
