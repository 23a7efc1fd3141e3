/** Removes stages with everything in them, in one step. What others add to such a stage at the same time is parked. */
import { removeCommand } from '../../../kernel/record-commands/remove';
import { JOURNEY_RECORDS, stageRecord } from '../records/schema';

export const removeStage = removeCommand({ name: 'removeStage', specs: [stageRecord], records: JOURNEY_RECORDS });
