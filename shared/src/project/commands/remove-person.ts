/** Removes a person. What they own keeps referring to them and reads as owned by nobody, so that restoring restores all. */
import { adaptArgs } from '../../kernel/command';
import { personRecord, PROJECT_RECORDS } from '../../kernel/project';
import { removeCommand } from '../../kernel/record-commands/remove';

export interface RemovePersonArgs {
  readonly id: string;
}

export const removePerson = adaptArgs(
  removeCommand({ name: 'removePerson', specs: [personRecord], records: PROJECT_RECORDS }),
  ({ id }: RemovePersonArgs) => ({ ids: [id] }),
);
