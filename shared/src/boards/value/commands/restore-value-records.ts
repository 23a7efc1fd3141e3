/** Restores removed items and links, with the links removed in the same step. */
import { restoreCommand } from '../../../kernel/record-commands/restore';
import { VALUE_RECORDS } from '../schema';

export const restoreValueRecords = restoreCommand({ name: 'restoreValueRecords', records: VALUE_RECORDS });
