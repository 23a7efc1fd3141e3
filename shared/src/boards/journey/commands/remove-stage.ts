/** Removes stages with their content in one step. Touchpoints that others add to such a stage at the same time are parked. */
import { removeCommand } from '../../../kernel/record-commands/remove';
import { JOURNEY_RECORDS, stageRecord } from '../records/schema';

export const removeStage = removeCommand({ name: 'removeStage', specs: [stageRecord], records: JOURNEY_RECORDS });
