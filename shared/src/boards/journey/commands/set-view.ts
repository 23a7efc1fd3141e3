/** Replaces what a saved view shows. Its name is edited by `editText`. */
import { adaptArgs } from '../../../kernel/command';
import { setFieldsCommand } from '../../../kernel/record-commands/set-fields';
import { type ViewLook, viewRecord } from '../records/schema';

export interface SetViewArgs {
  readonly id: string;
  readonly look: ViewLook;
}

export const setView = adaptArgs(setFieldsCommand<ViewLook>('setView', viewRecord), ({ id, look }: SetViewArgs) => ({
  ids: [id],
  fields: look,
}));
