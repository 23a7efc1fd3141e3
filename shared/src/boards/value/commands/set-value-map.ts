/** Sets what all see of a value map alike: whose offering it is and for which persona. */
import { type Command, firstRefusal } from '../../../kernel/command';
import type { FieldValues } from '../../../kernel/records';
import { boardIsThere, valuesPass } from '../rules';
import { valueMapId, type valueMapRecord } from '../schema';

export interface SetValueMapArgs {
  readonly board: string;
  readonly fields: Partial<Omit<FieldValues<typeof valueMapRecord.fields>, 'offer'>>;
}

export const setValueMap: Command<SetValueMapArgs> = {
  name: 'setValueMap',
  check: ({ read }, { board, fields }) => firstRefusal(boardIsThere(read, board), valuesPass('valueMap', fields)),
  plan({ read }, { board, fields }) {
    const id = valueMapId(board);
    if (!read.get(id)) return { changes: [{ op: 'create', id, type: 'valueMap', board, fields, joint: true }] };
    return {
      changes: [
        { op: 'restore', id },
        { op: 'set', id, fields },
      ],
    };
  },
};
