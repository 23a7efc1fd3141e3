/** Moves a person among the project's people. */
import { personRecord } from '../../kernel/project';
import { moveInListCommand } from '../../kernel/record-commands/move-in-list';

export const movePerson = moveInListCommand('movePerson', personRecord);
