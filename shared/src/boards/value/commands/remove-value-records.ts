/** Removes items with their fit links, or links alone, in one step. Removed records can be restored. */
import { removeCommand } from '../../../kernel/record-commands/remove';
import { fitLinkRecord, VALUE_RECORDS, valueItemRecord } from '../schema';

export const removeValueRecords = removeCommand({
  name: 'removeValueRecords',
  specs: [valueItemRecord, fitLinkRecord],
  records: VALUE_RECORDS,
});
