/** Gives a stage another name; typing in one name is undone together. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { stageIsThere, titlesFit } from '../rules';

export interface RenameStageArgs {
  readonly id: string;
  readonly name: string;
  readonly caret?: number;
}

export const renameStage: Command<RenameStageArgs> = {
  name: 'renameStage',
  check: ({ read }, { id, name }) => firstRefusal(stageIsThere(read, id), titlesFit([name])),
  plan: (_, { id, name, caret }) => ({
    changes: [{ op: 'text', id, field: 'name', value: name, ...(caret === undefined ? {} : { caret }) }],
  }),
  coalesce: ({ id }) => id,
};
