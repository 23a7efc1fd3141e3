/**
 * One cell of a tidy table, read and written.
 * Numbers: decimal point or comma, spaces between thousands, a minus of either kind, a percent sign where it is one.
 * Formula guard: a spreadsheet runs a cell that begins with = + - @ (or a tab or carriage return) as a formula; such a
 * text is written with a leading apostrophe, and reading takes one away, so that the round trip holds.
 */
import type { TidyColumn, TidyValue } from '../kernel/tidy';
import type { MessageValues } from '../kernel/translate';

export type CellReading =
  | { readonly ok: true; readonly value: TidyValue; readonly decimalComma?: boolean }
  | { readonly ok: false; readonly messageId: string; readonly values?: MessageValues };

const TRUE_WORDS: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', 'x', 'kyllä', 'kylla', 'k', 'tosi']);
const FALSE_WORDS: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', '-', 'ei', 'e', 'epätosi']);

const PLAIN = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;
const GROUPED_BY_SPACE = /^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$/;
const GROUPED_BY_POINT = /^[+-]?\d{1,3}(\.\d{3})+,\d+$/;
const GROUPED_BY_COMMA = /^[+-]?\d{1,3}(,\d{3})+\.\d+$/;

/** @returns the number, or null when the text is none; `1,5` and `1.5` are the same */
export function readNumber(text: string): number | null {
  const tidy = text
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/^\u2212/, '-');
  let plain: string;
  if (PLAIN.test(tidy)) plain = tidy.replace(',', '.');
  else if (GROUPED_BY_SPACE.test(tidy)) plain = tidy.replaceAll(' ', '').replace(',', '.');
  else if (GROUPED_BY_POINT.test(tidy)) plain = tidy.replaceAll('.', '').replace(',', '.');
  else if (GROUPED_BY_COMMA.test(tidy)) plain = tidy.replaceAll(',', '');
  else return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** @param decimal the sign to write */
export function writeNumber(value: number, decimal: '.' | ','): string {
  return String(value).replace('.', decimal);
}

const RISKY = /^'*[=+\-@\t\r]/;

export function guardFormula(text: string): string {
  return RISKY.test(text) && readNumber(text) === null ? `'${text}` : text;
}

export function unguardFormula(text: string): string {
  return text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
}

function readWords(cell: string, words: ReadonlyMap<string, string>): CellReading {
  const found: string[] = [];
  for (const part of cell.split('|')) {
    const word = part.trim().toLowerCase();
    if (word === '') continue;
    const value = words.get(word);
    if (value === undefined) {
      const known = [...new Set(words.values())].join(', ');
      return { ok: false, messageId: 'formats.csv.unknownWord', values: { word: part.trim(), known } };
    }
    if (!found.includes(value)) found.push(value);
  }
  return { ok: true, value: found };
}

/** Reads one non-empty, trimmed cell. */
export function readCell(column: TidyColumn, cell: string): CellReading {
  if (column.kind === 'text') {
    const text = unguardFormula(cell);
    const value = column.words?.get(text.toLowerCase()) ?? text;
    if (value.length <= column.maxLength) return { ok: true, value };
    const values = { length: value.length, most: column.maxLength };
    return { ok: false, messageId: 'formats.csv.tooLong', values };
  }
  if (column.kind === 'number') {
    const bare = column.percent && cell.endsWith('%') ? cell.slice(0, -1) : cell;
    const value = readNumber(bare);
    if (value === null) return { ok: false, messageId: 'formats.csv.notNumber' };
    if (value < column.min || value > column.max) {
      return { ok: false, messageId: 'formats.csv.outOfRange', values: { min: column.min, max: column.max } };
    }
    return { ok: true, value, decimalComma: bare.includes(',') };
  }
  if (column.kind === 'boolean') {
    const word = cell.toLowerCase();
    if (TRUE_WORDS.has(word)) return { ok: true, value: true };
    if (FALSE_WORDS.has(word)) return { ok: true, value: false };
    return { ok: false, messageId: 'formats.csv.notBoolean' };
  }
  const words = readWords(cell, column.words);
  if (column.kind === 'choices' || !words.ok) return words;
  const [only, second] = words.value as readonly string[];
  if (only === undefined || second !== undefined) return { ok: false, messageId: 'formats.csv.oneOnly' };
  return { ok: true, value: only };
}

/** Writes a value as `readCell` reads it. */
export function writeCell(value: TidyValue | undefined, decimal: '.' | ','): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return guardFormula(value);
  if (typeof value === 'number') return writeNumber(value, decimal);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value.join('|');
}
