/** Sets fields of cards: owner, due date, status, picture. */
import { type Command, firstRefusal } from '../../../kernel/command';
import type { FieldValues } from '../../../kernel/records';
import { liveCard } from '../cards';
import { someAreThere, valuesPass } from '../rules';
import type { cardRecord } from '../schema';

export type CardChanges = Partial<Omit<FieldValues<typeof cardRecord.fields>, 'text' | 'under' | 'order' | 'kind'>>;

export interface SetCardFieldsArgs {
  readonly ids: readonly string[];
  readonly fields: CardChanges;
}

export const setCardFields: Command<SetCardFieldsArgs> = {
  name: 'setCardFields',
  check: ({ read }, { ids, fields }) => firstRefusal(someAreThere(read, ids, ['card']), valuesPass('card', fields)),
  plan: ({ read }, { ids, fields }) => ({
    changes: ids.filter((id) => liveCard(read, id)).map((id) => ({ op: 'set', id, fields })),
  }),
};
