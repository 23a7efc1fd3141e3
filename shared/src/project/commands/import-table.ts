/** Adds a board made from the rows of a table, after the others. Selects it. */
import { TABLE_KIND } from '../../boards/index';
import { type Command, firstRefusal } from '../../kernel/command';
import { boardRecord } from '../../kernel/project';
import { addRecords } from '../../kernel/record-commands/add';
import { textsFit } from '../../kernel/record-commands/rules';
import type { TableImport } from '../../kernel/table-import';
import type { TidyRow } from '../../kernel/tidy';
import { TEAM_COLORS } from '../team-colors';

export interface ImportTableArgs {
  readonly name: string;
  readonly rows: readonly TidyRow[];
  /** Of the kind that tables become a board of; loaded when a table comes. */
  readonly tables: TableImport;
}

export const importTable: Command<ImportTableArgs> = {
  name: 'importTable',
  check: (_, { name }) => firstRefusal(textsFit(boardRecord, 'name', [name])),
  plan(context, { name, rows, tables }) {
    const fields = { kind: TABLE_KIND, name, state: 'current' };
    const { changes, select } = addRecords(context, boardRecord, '', [fields]);
    return { changes: [...changes, ...select.flatMap((id) => tables.plan(context, id, rows, TEAM_COLORS))], select };
  },
};
