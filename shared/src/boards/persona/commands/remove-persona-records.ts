/**
 * Removes lines, scales and custom sections (with their lines) in one step; standard sections can only be hidden. Lines that
 * others add to a removed section at the same time are parked.
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
