/** Edits the name of the project (`PROJECT_ID`), a board, a team or a person, and the role of a person. */
import { PROJECT_RECORDS } from '../../kernel/project';
import { textCommand } from '../../kernel/text-command';

export const editProjectText = textCommand('editProjectText', PROJECT_RECORDS);
