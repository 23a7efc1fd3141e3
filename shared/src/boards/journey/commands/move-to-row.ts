/** Brings a selection into another row of the map; what is there already stays as it is. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { valuesPass } from '../../../kernel/record-commands/rules';
import { fieldsInRow, type RowTarget } from '../facts/rows';
import { touchpointRecord } from '../records/schema';
import { selectedTouchpoints, touchpointsExist } from './common/rules';
import { rowChanges } from './move-touchpoints';

export interface MoveToRowArgs {
  readonly ids: readonly string[];
  readonly row: RowTarget;
}

export const moveToRow: Command<MoveToRowArgs> = {
  name: 'moveToRow',
  check: ({ read }, { ids, row }) =>
    firstRefusal(touchpointsExist(read, ids), valuesPass(touchpointRecord, fieldsInRow(row))),
  plan: ({ read }, { ids, row }) => ({ changes: rowChanges(read, selectedTouchpoints(read, ids), row) }),
};
