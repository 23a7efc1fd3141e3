/** Moves a stage with its content to another position in the journey. */
import { moveInListCommand } from '../../../kernel/record-commands/move-in-list';
import { stageRecord } from '../records/schema';

export const moveStage = moveInListCommand('moveStage', stageRecord);
