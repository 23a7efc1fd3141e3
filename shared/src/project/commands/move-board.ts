/** Moves a board to another place among the project's boards. */
import { boardRecord } from '../../kernel/project';
import { moveInListCommand } from '../../kernel/record-commands/move-in-list';

export const moveBoard = moveInListCommand('moveBoard', boardRecord);
