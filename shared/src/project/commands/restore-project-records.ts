/** Restores removed boards and teams. */
import { boardRecord, PROJECT_RECORDS, teamRecord } from '../../kernel/project';
import { restoreCommand } from '../../kernel/record-commands/restore';

export const restoreProjectRecords = restoreCommand({
  name: 'restoreProjectRecords',
  specs: [boardRecord, teamRecord],
  records: PROJECT_RECORDS,
});
