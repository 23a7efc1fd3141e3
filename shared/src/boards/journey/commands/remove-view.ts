/** Removes a saved view; what it showed stays. It can be brought back like anything removed. */
import type { Command } from '../../../kernel/command';
import { someAreThere } from '../rules';

export interface RemoveViewArgs {
  readonly id: string;
}

export const removeView: Command<RemoveViewArgs> = {
  name: 'removeView',
  check: ({ read }, { id }) => someAreThere(read, [id], ['view']),
  plan: (_, { id }) => ({ changes: [{ op: 'remove', id }], select: [] }),
};
