/** Removes a saved view; the board is unchanged. It can be restored. */
import { askedAs } from '../../../kernel/command';
import { removeCommand } from '../../../kernel/record-commands/remove';
import { JOURNEY_RECORDS, viewRecord } from '../records/schema';

export interface RemoveViewArgs {
  readonly id: string;
}

export const removeView = askedAs(
  removeCommand({ name: 'removeView', specs: [viewRecord], records: JOURNEY_RECORDS }),
  ({ id }: RemoveViewArgs) => ({ ids: [id] }),
);
