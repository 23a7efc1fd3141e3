/** Moves a step in the agenda. */
import { moveInListCommand } from '../../kernel/record-commands/move-in-list';
import { stepRecord } from '../records';

export const moveStep = moveInListCommand('moveStep', stepRecord);
