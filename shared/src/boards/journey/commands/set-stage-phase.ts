/** Sets whether stages are before, during or after purchase or service. */
import { adaptArgs } from '../../../kernel/command';
import { setFieldsCommand } from '../../../kernel/record-commands/set-fields';
import { type Phase, stageRecord } from '../records/schema';

export interface SetStagePhaseArgs {
  readonly ids: readonly string[];
  readonly phase: Phase | null;
}

export const setStagePhase = adaptArgs(
  setFieldsCommand('setStagePhase', stageRecord),
  ({ ids, phase }: SetStagePhaseArgs) => ({ ids, fields: { phase } }),
);
