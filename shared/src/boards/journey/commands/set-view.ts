/** Replaces what a saved view shows. Its name is a text: `editText`. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { someAreThere, valuesPass } from '../rules';
import type { ViewLook } from '../schema';

export interface SetViewArgs {
  readonly id: string;
  readonly look: ViewLook;
}

export const setView: Command<SetViewArgs> = {
  name: 'setView',
  check: ({ read }, { id, look }) => firstRefusal(someAreThere(read, [id], ['view']), valuesPass('view', look)),
  plan: (_, { id, look }) => ({ changes: [{ op: 'set', id, fields: { ...look } }] }),
};
