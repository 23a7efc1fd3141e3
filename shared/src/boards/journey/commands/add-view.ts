/** Saves a view of the map under a name, for everyone. */
import { addCommand } from '../../../kernel/record-commands/add';
import { JOURNEY_RECORDS, type ViewLook, viewRecord } from '../records/schema';

export interface AddViewArgs {
  readonly board: string;
  readonly name: string;
  readonly look: ViewLook;
}

export const addView = addCommand<AddViewArgs>('addView', viewRecord, JOURNEY_RECORDS, ({ board, name, look }) => ({
  board,
  texts: { name },
  fields: look,
}));
