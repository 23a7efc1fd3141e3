/** Renames the project, a board or a team: field `name` of the project (`PROJECT_ID`), board or team record. */
import { PROJECT_RECORDS } from '../../kernel/project';
import { textCommand } from '../../kernel/text-command';

export const editProjectText = textCommand('editProjectText', PROJECT_RECORDS);
