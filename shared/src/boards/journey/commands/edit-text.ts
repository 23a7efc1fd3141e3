/**
 * Edits a text of any record of the journey: titles, descriptions, names, cards, labels. Consecutive typing is undone
 * together.
 */
import { textCommand } from '../../../kernel/text-command';
import { JOURNEY_RECORDS } from '../records/schema';

export const editText = textCommand('editText', JOURNEY_RECORDS);
