/** Any table as CSV for a spreadsheet. Texts that a spreadsheet would run as a formula are kept from it. */
import Papa from 'papaparse';
import type { OutlineTable } from '../kernel/outline';
import type { TidyCsvOptions } from './csv';
import { guardFormula } from './formula-guard';

/** @returns a head and one line per row, ended by CRLF */
export function tableCsv(
  { columns, rows }: Pick<OutlineTable, 'columns' | 'rows'>,
  { separator, bom }: Pick<TidyCsvOptions, 'separator' | 'bom'>,
): string {
  const lines = [columns, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(guardFormula));
  return `${bom ? '\uFEFF' : ''}${Papa.unparse(lines, { delimiter: separator, newline: '\r\n' })}\r\n`;
}
