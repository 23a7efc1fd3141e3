/** Sets fields of items: importance, dimensions, touchpoints that deliver them, source. */
import { type Command, firstRefusal } from '../../../kernel/command';
import type { FieldValues } from '../../../kernel/records';
import { itemsAreThere, liveItems, valuesPass } from '../rules';
import type { valueItemRecord } from '../schema';

export type ValueItemChanges = Partial<
  Omit<FieldValues<typeof valueItemRecord.fields>, 'text' | 'section' | 'order' | 'fromPersona'>
>;

export interface SetValueItemsArgs {
  readonly ids: readonly string[];
  readonly fields: ValueItemChanges;
}

export const setValueItems: Command<SetValueItemsArgs> = {
  name: 'setValueItems',
  check: ({ read }, { ids, fields }) => firstRefusal(itemsAreThere(read, ids), valuesPass('valueItem', fields)),
  plan: ({ read }, { ids, fields }) => ({
    changes: liveItems(read, ids).map(({ id }) => ({ op: 'set', id, fields })),
  }),
};
