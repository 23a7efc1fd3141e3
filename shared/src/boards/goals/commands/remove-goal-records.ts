/**
 * Removes records of a goals board with their dependents: a goal's measurements and expectations, an area's assessments.
 * Projects keep their reference to a removed goal.
 */
import { removeCommand } from '../../../kernel/record-commands/remove';
import { GOALS_RECORDS, LISTED } from '../schema';

export const removeGoalRecords = removeCommand({ name: 'removeGoalRecords', specs: LISTED, records: GOALS_RECORDS });
