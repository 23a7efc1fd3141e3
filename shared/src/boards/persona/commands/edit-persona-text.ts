/** Edits a text of a persona collaboratively: facts, lines, names and sources of sections, ends of scales. */
import { textCommand } from '../../../kernel/text-command';
import { PERSONA_RECORDS } from '../schema';

export const editPersonaText = textCommand('editPersonaText', PERSONA_RECORDS);
