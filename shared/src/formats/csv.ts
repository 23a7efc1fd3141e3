/**
 * Tidy CSV: a header row and one row per thing. Reads comma, semicolon or tab, decimal point or comma, as Finnish Excel
 * writes them; columns that nobody described are kept as extra text. Any problem, and nothing is read: each is told with
 * its line and column. What the columns mean is the board kind's; it describes them (`kernel/tidy`).
 */
import Papa from 'papaparse';
import { LIMITS } from '../kernel/limits';
import type { TidyColumn, TidyRow, TidyValue } from '../kernel/tidy';
import { guardFormula, readCell, unguardFormula, writeCell } from './cell';
import { decodeFile, type FileEncoding, withoutBom } from './decode';
import { type FormatRefusal, problemList, type Report } from './problem';

export type Separator = ',' | ';' | '\t';

export interface TidyTable {
  readonly ok: true;
  readonly rows: readonly TidyRow[];
  readonly separator: Separator;
  /** Whether some number was written with a comma. */
  readonly decimalComma: boolean;
  readonly encoding: FileEncoding;
  /** Headers kept as extra fields. */
  readonly unknownColumns: readonly string[];
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

type Header = { readonly column: TidyColumn } | { readonly extra: string } | null;

const SEPARATORS: readonly Separator[] = [';', ',', '\t'];
const EXTRA_LENGTH = 2000;

/** @returns a header's name without regard to case, spaces and hyphens */
export function columnKey(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Splits a table into lines of cells with the line of the file each begins on; quotes are problems when unpaired. */
export function splitTable(text: string, separator: Separator, report: Report, most: number): readonly Line[] {
  const lines: Line[] = [];
  let line = 1;
  let at = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    step({ data, errors, meta }, parser) {
      const [error] = errors;
      if (error?.type === 'Quotes') report('formats.csv.quotes', { line });
      lines.push({ line, cells: data });
      for (; at < meta.cursor; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line++;
      }
      if (error || lines.length > most) parser.abort();
    },
  });
  return lines;
}

/** The separator whose first line knows the most columns; of equals the one that splits it most. */
export function separatorOf(text: string, columns: readonly TidyColumn[]): Separator {
  const known = new Set(columns.map(({ name }) => name));
  const firstLine = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  let best: Separator = ',';
  let most = -1;
  for (const separator of SEPARATORS) {
    const [line] = splitTable(firstLine, separator, () => undefined, 1);
    const cells = line?.cells ?? [];
    const score = cells.filter((cell) => known.has(columnKey(cell))).length * 1000 + cells.length;
    if (score > most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

function readHeader(line: Line, columns: readonly TidyColumn[], report: Report): readonly Header[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const seen = new Set<string>();
  const headers = line.cells.map((cell): Header => {
    const key = columnKey(cell);
    const written = unguardFormula(cell.trim());
    if (key === '') return null;
    if (seen.has(key)) report('formats.csv.duplicateColumn', { line: line.line, place: written });
    seen.add(key);
    const column = byName.get(key);
    if (column) return { column };
    if (key === '__proto__' || written.length > LIMITS.shortStringLength) {
      report('formats.csv.badColumn', { line: line.line, found: written });
    }
    return { extra: written };
  });
  const extras = headers.filter((header) => header !== null && 'extra' in header).length;
  if (extras > LIMITS.extraFields) {
    report('formats.csv.tooManyColumns', { line: line.line }, { count: extras, most: LIMITS.extraFields });
  }
  for (const { name, required } of columns) {
    if (required && !seen.has(name)) report('formats.csv.missingColumn', { line: line.line, place: name });
  }
  return headers;
}

function checkRow(fields: Readonly<Record<string, TidyValue>>, columns: readonly TidyColumn[], tell: Report): void {
  for (const { name, required, needs } of columns) {
    const value = fields[name];
    if (required && value === undefined) tell('formats.csv.missingValue', { place: name });
    if (needs === undefined || value === undefined || value === 0 || value === false) continue;
    if (fields[needs] === undefined) tell('formats.csv.needs', { place: name, found: String(value) }, { needs });
  }
}

interface Reading {
  readonly row: TidyRow;
  readonly decimalComma: boolean;
}

function readRow(line: Line, headers: readonly Header[], columns: readonly TidyColumn[], report: Report): Reading {
  const tell: Report = (id, where, values) => report(id, { line: line.line, ...where }, values);
  const fields = Object.create(null) as Record<string, TidyValue>;
  const extra = Object.create(null) as Record<string, string>;
  let decimalComma = false;
  let sound = true;
  for (const [index, raw] of line.cells.entries()) {
    const cell = raw.trim().replace(/\r\n?/g, '\n');
    if (cell === '') continue;
    const header = headers[index] ?? null;
    if (header === null) tell('formats.csv.cellWithoutColumn', { found: cell }, { column: index + 1 });
    else if ('extra' in header) {
      if (cell.length > EXTRA_LENGTH) {
        tell('formats.csv.tooLong', { place: header.extra, found: cell }, { length: cell.length, most: EXTRA_LENGTH });
      } else extra[header.extra] = unguardFormula(cell);
    } else {
      const { name } = header.column;
      const reading = readCell(header.column, cell);
      if (reading.ok) {
        fields[name] = reading.value;
        decimalComma ||= reading.decimalComma ?? false;
      } else {
        sound = false;
        tell(reading.messageId, { place: name, found: cell }, reading.values);
      }
    }
  }
  if (sound) checkRow(fields, columns, tell);
  return { row: { line: line.line, fields, extra }, decimalComma };
}

function isBlank({ cells }: Line): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/**
 * Reads lines under a header line. For text that has already been split.
 * @param lines the header first
 */
function readLines(
  lines: readonly Line[],
  columns: readonly TidyColumn[],
  report: Report,
): Pick<TidyTable, 'rows' | 'decimalComma' | 'unknownColumns'> {
  const [header, ...rest] = lines;
  if (!header) return { rows: [], decimalComma: false, unknownColumns: [] };
  const headers = readHeader(header, columns, report);
  // A required column that is missing has been told once; not again for every row.
  const present = headers.flatMap((one) => (one && 'column' in one ? [one.column] : []));
  const readings = rest.map((line) => readRow(line, headers, present, report));
  return {
    rows: readings.map(({ row }) => row),
    decimalComma: readings.some((reading) => reading.decimalComma),
    unknownColumns: headers.flatMap((one) => (one && 'extra' in one ? [one.extra] : [])),
  };
}

/**
 * Reads a tidy CSV file. Never throws on what the file holds.
 * @param input the file's bytes (its encoding is found out) or its text
 */
export function parseTidyCsv(input: Uint8Array | string, columns: readonly TidyColumn[]): TidyTable | FormatRefusal {
  const problems = problemList();
  const refused = (): FormatRefusal => problems.refusal() ?? { ok: false, problems: [], more: 0 };
  const size = typeof input === 'string' ? input.length : input.byteLength;
  if (size > LIMITS.importBytes) {
    problems.report('formats.tooLarge', {}, { most: Math.floor(LIMITS.importBytes / 1024 / 1024) });
    return refused();
  }
  const { text, encoding } =
    typeof input === 'string' ? { text: withoutBom(input), encoding: 'utf-8' as const } : decodeFile(input);
  if (text.includes('\0')) {
    problems.report('formats.csv.notText');
    return refused();
  }
  const separator = separatorOf(text, columns);
  const lines = splitTable(text, separator, problems.report, LIMITS.recordsPerBoard).filter((line) => !isBlank(line));
  if (lines.length > LIMITS.recordsPerBoard) {
    problems.report('formats.csv.tooManyRows', {}, { most: LIMITS.recordsPerBoard });
    return refused();
  }
  if (lines.length === 0) problems.report('formats.csv.empty');
  else if (lines.length === 1) problems.report('formats.csv.onlyHeader');
  const read = readLines(lines, columns, problems.report);
  return problems.refusal() ?? { ok: true, ...read, separator, encoding };
}

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

/** Headers for extra columns, told apart from the described ones and from one another. */
function extraHeaders(names: readonly string[], columns: readonly TidyColumn[]): readonly string[] {
  const taken = new Set(columns.map(({ name }) => name));
  return names.map((name) => {
    let header = name.trim() || '?';
    for (let copy = 2; taken.has(columnKey(header)); copy++) header = `${name.trim()} (${copy})`;
    taken.add(columnKey(header));
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
