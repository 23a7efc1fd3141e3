/** Imports a table of touchpoints as a new journey map. */
import { teamRecord } from '../../../kernel/project';
import type { TableImport } from '../../../kernel/table-import';
import { columnsToRead, TEXT_COLUMNS } from './columns';
import { planTidyImport, removedTeams } from './import-rows';

export const journeyTables: TableImport = {
  columns: columnsToRead(),
  textColumns: TEXT_COLUMNS,
  plan: ({ read, removed, newId, random }, board, rows, teamColors) =>
    planTidyImport(rows, {
      board,
      teams: read.list(teamRecord, ''),
      removed: removedTeams(removed()),
      teamColors,
      newId,
      random,
    }),
};
