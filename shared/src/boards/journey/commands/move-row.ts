/** Moves a row of the map up or down, for everyone. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardExists, refuseRecord, valuesPass } from '../../../kernel/record-commands/rules';
import { journeyChange, settingsOf } from '../records/journey-settings';
import type { RowsBy } from '../facts/rows';
import { journeyRecord } from '../records/schema';

export interface MoveRowArgs {
  readonly board: string;
  readonly by: RowsBy;
  readonly row: string | null;
  /** All rows in their current order, from the top. */
  readonly rows: readonly (string | null)[];
  /** Among the other rows: 0 is the top. */
  readonly index: number;
}

export const moveRow: Command<MoveRowArgs> = {
  name: 'moveRow',
  check: ({ read }, { board, by, row, rows }) =>
    firstRefusal(
      boardExists(read, board),
      rows.includes(row) ? null : refuseRecord('badValue', { field: 'row' }),
      valuesPass(journeyRecord, { rowOrder: { [by]: rows.map((value) => value ?? '') } }),
    ),
  plan({ read }, { board, by, row, rows, index }) {
    const others = rows.filter((value) => value !== row);
    const at = Math.max(0, Math.min(index, others.length));
    if (rows.indexOf(row) === at) return { changes: [] };
    const order = [...others.slice(0, at), row, ...others.slice(at)].map((value) => value ?? '');
    const rowOrder = { ...settingsOf(read, board)?.rowOrder, [by]: order };
    return { changes: journeyChange(read, board, { rowOrder }) };
  },
};
