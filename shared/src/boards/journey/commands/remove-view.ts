/** Removes a saved view; the board is unchanged. It can be restored. */
import { adaptArgs } from '../../../kernel/command';
import { removeCommand } from '../../../kernel/record-commands/remove';
import { JOURNEY_RECORDS, viewRecord } from '../records/schema';

export interface RemoveViewArgs {
  readonly id: string;
}

export const removeView = adaptArgs(
  removeCommand({ name: 'removeView', specs: [viewRecord], records: JOURNEY_RECORDS }),
  ({ id }: RemoveViewArgs) => ({ ids: [id] }),
);
