/** Restores removed lines, scales and sections; a section with the lines that were removed together with it. */
import { restoreCommand } from '../../../kernel/record-commands/restore';
import { LISTED, PERSONA_RECORDS } from '../schema';

export const restorePersonaRecords = restoreCommand({
  name: 'restorePersonaRecords',
  specs: LISTED,
  records: PERSONA_RECORDS,
});
