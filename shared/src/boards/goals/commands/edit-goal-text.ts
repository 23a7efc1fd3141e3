/** Edits any text of a goals board together with others: vision, titles, reasons, what is expected. */
import { textCommand } from '../../../kernel/text-command';
import { GOALS_RECORDS } from '../schema';

export const editGoalText = textCommand({ name: 'editGoalText', records: GOALS_RECORDS, refusals: 'goals.refused' });
