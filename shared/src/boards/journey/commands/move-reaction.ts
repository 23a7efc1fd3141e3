/** Moves a wanted reaction to another place in its list. */
import { moveInListCommand } from '../../../kernel/record-commands/move-in-list';
import { reactionRecord } from '../records/schema';

export const moveReaction = moveInListCommand('moveReaction', reactionRecord);
