/** Renames a stage; typing in one name is undone together. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { textsFit } from '../../../kernel/record-commands/rules';
import { stageExists } from './common/rules';
import { stageRecord } from '../records/schema';

export interface RenameStageArgs {
  readonly id: string;
  readonly name: string;
  readonly caret?: number;
}

export const renameStage: Command<RenameStageArgs> = {
  name: 'renameStage',
  check: ({ read }, { id, name }) => firstRefusal(stageExists(read, id), textsFit(stageRecord, 'name', [name])),
  plan: (_, { id, name, caret }) => ({
    changes: [{ op: 'text', id, field: 'name', value: name, ...(caret === undefined ? {} : { caret }) }],
  }),
  coalesce: ({ id }) => id,
};
