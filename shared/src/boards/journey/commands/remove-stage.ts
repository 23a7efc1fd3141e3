/**
 * Removes stages with everything in them, in one step. What others add to such a stage at the same time is parked.
 */
import type { Command } from '../../../kernel/command';
import { withDependents } from '../dependents';
import { liveStage, someAreThere } from '../rules';

export interface RemoveStageArgs {
  readonly ids: readonly string[];
}

export const removeStage: Command<RemoveStageArgs> = {
  name: 'removeStage',
  check: ({ read }, { ids }) => someAreThere(read, ids, ['stage']),
  plan: ({ read }, { ids }) => ({
    changes: withDependents(
      read,
      ids.filter((id) => liveStage(read, id)),
    ).map((id) => ({ op: 'remove', id })),
    select: [],
  }),
};
