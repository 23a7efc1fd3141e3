/**
 * Removes lines, scales and sections of one's own, a section with its lines, in one step. Standard sections are hidden
 * instead. What others add to a removed section at the same time is parked.
 */
import { removeCommand } from '../../../kernel/record-commands/remove';
import { isOf } from '../../../kernel/record-reader';
import { refuse } from '../rules';
import { LISTED, PERSONA_RECORDS, personaSectionRecord } from '../schema';

export const removePersonaRecords = removeCommand({
  name: 'removePersonaRecords',
  specs: LISTED,
  records: PERSONA_RECORDS,
  may: (_, record) =>
    isOf(record, personaSectionRecord) && record.standard !== null ? refuse('standardSection') : null,
});
