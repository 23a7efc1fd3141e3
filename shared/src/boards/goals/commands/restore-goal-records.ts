/** Restores removed records of a goals board with everything removed together with them. */
import { restoreCommand } from '../../../kernel/record-commands/restore';
import { GOALS_RECORDS, LISTED } from '../schema';

export const restoreGoalRecords = restoreCommand({ name: 'restoreGoalRecords', specs: LISTED, records: GOALS_RECORDS });
