/** A journey board as tidy CSV. */
import { readJourney } from '@polku/shared/boards/journey/facts/journey-reader';
import { columnsToWrite } from '@polku/shared/boards/journey/tidy/columns';
import { tidyRowsOf } from '@polku/shared/boards/journey/tidy/export-rows';
import { csvOptionsFor, writeTidyCsv } from '@polku/shared/formats/csv';
import { peopleOf } from '@polku/shared/kernel/people';
import { teamRecord } from '@polku/shared/kernel/project';
import type { Projection } from '@polku/shared/kernel/projection';
import type { Translator } from '@polku/shared/kernel/translate';

/** @param format `excel`: semicolons and decimal commas, as a Finnish Excel reads them; `plain`: commas and points */
export function journeyCsv(read: Projection, board: string, words: Translator, format: 'excel' | 'plain'): string {
  const teams = read.list(teamRecord, '');
  const rows = tidyRowsOf(readJourney(read, board), teams, words, peopleOf(read));
  return writeTidyCsv(rows, columnsToWrite(rows), csvOptionsFor(format === 'excel' ? 'fi' : 'en'));
}
