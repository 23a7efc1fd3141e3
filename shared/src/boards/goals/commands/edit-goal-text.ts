/** Edits any text of a goals board collaboratively: vision, titles, reasons, expectations. */
import { textCommand } from '../../../kernel/text-command';
import { GOALS_RECORDS } from '../schema';

export const editGoalText = textCommand('editGoalText', GOALS_RECORDS);
