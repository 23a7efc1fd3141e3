/** Moves a stage, with all that is in it, to another place in the journey. */
import { moveInListCommand } from '../../../kernel/record-commands/move-in-list';
import { stageRecord } from '../records/schema';

export const moveStage = moveInListCommand('moveStage', stageRecord);
