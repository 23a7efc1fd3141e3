/**
 * Writes tidy CSV: a header row and one row per record, with columns described by the board kind (`kernel/tidy`). Reading is
 * done by `table-text`, `table-mapping` and `table-reading`.
 */
import Papa from 'papaparse';
import type { TidyColumn, TidyRow } from '../kernel/tidy';
import { writeCell } from './cell';
import { guardFormula } from './formula-guard';
import { headKey } from './table-heads';
import type { Separator } from './table-text';

export interface TidyCsvOptions {
  readonly separator: Separator;
  readonly decimal: '.' | ',';
  /** Begin with a byte order mark, so that Excel reads it as UTF-8. */
  readonly bom: boolean;
}

/** What Excel opens without asking: in Finnish `;` and decimal comma. */
export function csvOptionsFor(locale: 'en' | 'fi'): TidyCsvOptions {
  return locale === 'fi' ? { separator: ';', decimal: ',', bom: true } : { separator: ',', decimal: '.', bom: true };
}

/** Headers for extra columns, distinct from the described ones and from one another. */
function extraHeaders(names: readonly string[], columns: readonly TidyColumn[]): readonly string[] {
  const taken = new Set(columns.map(({ name }) => headKey(name)));
  return names.map((name) => {
    let header = name.trim() || '?';
    for (let copy = 2; taken.has(headKey(header)); copy++) header = `${name.trim()} (${copy})`;
    taken.add(headKey(header));
    return header;
  });
}

/** Writes every described column, then the extra ones in the order in which they first appear. Lines end in CRLF. */
export function writeTidyCsv(
  rows: readonly Pick<TidyRow, 'fields' | 'extra'>[],
  columns: readonly TidyColumn[],
  { separator, decimal, bom }: TidyCsvOptions,
): string {
  const extras = [...new Set(rows.flatMap(({ extra }) => Object.keys(extra)))];
  const lines = rows.map(({ fields, extra }) => [
    ...columns.map(({ name }) => writeCell(fields[name], decimal)),
    ...extras.map((name) => guardFormula(extra[name] ?? '')),
  ]);
  const header = [...columns.map(({ name }) => name), ...extraHeaders(extras, columns).map(guardFormula)];
  const text = Papa.unparse([header, ...lines], { delimiter: separator, newline: '\r\n' });
  return `${bom ? '\uFEFF' : ''}${text}\r\n`;
}
