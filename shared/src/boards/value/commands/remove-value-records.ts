/** Removes items with their fit links, links alone, or free notes, in one step. Removed records can be restored. */
import { noteRecord } from '../../../kernel/notes/note-record';
import { removeCommand } from '../../../kernel/record-commands/remove';
import { fitLinkRecord, VALUE_RECORDS, valueItemRecord } from '../schema';

export const removeValueRecords = removeCommand({
  name: 'removeValueRecords',
  specs: [valueItemRecord, fitLinkRecord, noteRecord],
  records: VALUE_RECORDS,
});
