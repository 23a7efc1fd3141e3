/** Names a row of the map on this board, for everyone; an empty name restores the default. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardExists, valuesPass } from '../../../kernel/record-commands/rules';
import { journeyChange, settingsOf } from '../records/journey-settings';
import type { RowsBy } from '../facts/rows';
import { journeyRecord, rowKey } from '../records/schema';

export interface SetRowNameArgs {
  readonly board: string;
  readonly by: RowsBy;
  /** Value of the row; null is the row "without". */
  readonly row: string | null;
  readonly name: string;
}

export const setRowName: Command<SetRowNameArgs> = {
  name: 'setRowName',
  check: ({ read }, { board, by, row, name }) =>
    firstRefusal(boardExists(read, board), valuesPass(journeyRecord, { rowNames: { [rowKey(by, row)]: name.trim() } })),
  plan({ read }, { board, by, row, name }) {
    const { [rowKey(by, row)]: _, ...others } = settingsOf(read, board)?.rowNames ?? {};
    const tidy = name.trim();
    const rowNames = tidy === '' ? others : { ...others, [rowKey(by, row)]: tidy };
    return { changes: journeyChange(read, board, { rowNames }) };
  },
};
