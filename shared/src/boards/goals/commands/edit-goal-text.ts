/** Edits any text of a goals board together with others: vision, titles, reasons, what is expected. */
import { textCommand } from '../../../kernel/text-command';
import { GOALS_RECORDS } from '../schema';

export const editGoalText = textCommand('editGoalText', GOALS_RECORDS);
