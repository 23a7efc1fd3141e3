/** Moves a scale among the others. */
import { moveInListCommand } from '../../../kernel/record-commands/move-in-list';
import { personaScaleRecord } from '../schema';

export const movePersonaScale = moveInListCommand('movePersonaScale', personaScaleRecord);
