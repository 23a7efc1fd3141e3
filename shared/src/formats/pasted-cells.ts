/**
 * Pasted text → rows. Lines are titles, one each. Cells of a spreadsheet (tabs between them) with a header that is known
 * are read by it; without one the first column is the title and the second its description: nothing else is guessed.
 */
import type { TidyColumn, TidyRow, TidyValue } from '../kernel/tidy';
import { columnKey, parseTidyCsv, splitTable, type TidyTable } from './csv';
import { type FormatRefusal, problemList } from './problem';

export interface PasteColumns {
  readonly columns: readonly TidyColumn[];
  /** Names of the columns that the first and the second pasted column are, where there is no header. */
  readonly title: string;
  readonly description: string;
}

type Pasted = Pick<TidyTable, 'ok' | 'rows'>;

function rowOf(line: number, fields: Readonly<Record<string, string>>): TidyRow {
  const filled = Object.create(null) as Record<string, TidyValue>;
  for (const [name, text] of Object.entries(fields)) if (text !== '') filled[name] = text;
  return { line, fields: filled, extra: Object.create(null) as Record<string, string> };
}

/** @returns rows, without empty lines; or why the cells under a known header could not be read */
export function parsePastedCells(text: string, { columns, title, description }: PasteColumns): Pasted | FormatRefusal {
  if (!text.includes('\t')) {
    const lines = text.split(/\r\n?|\n/).map((line, index) => rowOf(index + 1, { [title]: line.trim() }));
    return { ok: true, rows: lines.filter(({ fields }) => fields[title] !== undefined) };
  }
  const header = /^[^\r\n]*/.exec(text)?.[0].split('\t').map(columnKey) ?? [];
  if (header.includes(title)) return parseTidyCsv(text, columns);
  const problems = problemList();
  const lines = splitTable(text, '\t', problems.report, text.length);
  const refusal = problems.refusal();
  if (refusal) return refusal;
  const clean = (cell: string | undefined): string => (cell ?? '').trim().replace(/\r\n?/g, '\n');
  const rows = lines.map(({ line, cells }) =>
    rowOf(line, { [title]: clean(cells[0]), [description]: clean(cells[1]) }),
  );
  return { ok: true, rows: rows.filter(({ fields }) => fields[title] !== undefined) };
}
