/** Says whether stages lie before, during or after purchase or service. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { liveStage, someAreThere, valuesPass } from '../rules';
import type { Phase } from '../schema';

export interface SetStagePhaseArgs {
  readonly ids: readonly string[];
  readonly phase: Phase | null;
}

export const setStagePhase: Command<SetStagePhaseArgs> = {
  name: 'setStagePhase',
  check: ({ read }, { ids, phase }) => firstRefusal(someAreThere(read, ids, ['stage']), valuesPass('stage', { phase })),
  plan: ({ read }, { ids, phase }) => ({
    changes: ids.filter((id) => liveStage(read, id)).map((id) => ({ op: 'set', id, fields: { phase } })),
  }),
};
