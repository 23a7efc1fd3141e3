/** Restores removed boards, teams and people. */
import { boardRecord, personRecord, PROJECT_RECORDS, teamRecord } from '../../kernel/project';
import { restoreCommand } from '../../kernel/record-commands/restore';

export const restoreProjectRecords = restoreCommand({
  name: 'restoreProjectRecords',
  specs: [boardRecord, teamRecord, personRecord],
  records: PROJECT_RECORDS,
});
