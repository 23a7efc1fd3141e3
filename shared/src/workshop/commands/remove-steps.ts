/** Removes steps and restores them. What was answered in their rounds stays on the server. */
import { removeCommand } from '../../kernel/record-commands/remove';
import { restoreCommand } from '../../kernel/record-commands/restore';
import { stepRecord, WORKSHOP_RECORDS } from '../records';

export const removeSteps = removeCommand({ name: 'removeSteps', specs: [stepRecord], records: WORKSHOP_RECORDS });
export const restoreSteps = restoreCommand({ name: 'restoreSteps', specs: [stepRecord], records: WORKSHOP_RECORDS });
