/** Brings removed items and links back, with the links that went in the same step. */
import { restoreCommand } from '../../../kernel/record-commands/restore';
import { VALUE_RECORDS } from '../schema';

export const restoreValueRecords = restoreCommand({ name: 'restoreValueRecords', records: VALUE_RECORDS });
