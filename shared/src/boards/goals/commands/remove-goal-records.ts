/**
 * Removes goals, measurements, expectations, projects, areas and judgements, with what cannot stand without them: a goal's
 * measurements and expectations, an area's judgements. Projects keep their reference to a removed goal.
 */
import { removeCommand } from '../../../kernel/record-commands/remove';
import { GOALS_RECORDS, LISTED } from '../schema';

export const removeGoalRecords = removeCommand({ name: 'removeGoalRecords', specs: LISTED, records: GOALS_RECORDS });
