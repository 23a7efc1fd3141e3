/** Gives items a dimension of value, or takes it from them; each keeps its others. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { valuesPass } from '../../../kernel/record-commands/rules';
import { itemsExist, liveItems } from '../rules';
import { type ValueDimension, valueItemRecord } from '../schema';

export interface SetValueDimensionArgs {
  readonly ids: readonly string[];
  readonly dimension: ValueDimension;
  readonly on: boolean;
}

export const setValueDimension: Command<SetValueDimensionArgs> = {
  name: 'setValueDimension',
  check: ({ read }, { ids, dimension }) =>
    firstRefusal(itemsExist(read, ids), valuesPass(valueItemRecord, { dimensions: [dimension] })),
  plan: ({ read }, { ids, dimension, on }) => ({
    changes: liveItems(read, ids).map(({ id, dimensions }) => {
      const others = dimensions.filter((one) => one !== dimension);
      return { op: 'set', id, fields: { dimensions: on ? [...others, dimension] : others } };
    }),
  }),
};
