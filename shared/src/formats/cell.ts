/**
 * Reads and writes one cell of a tidy table: numbers with an optional percent sign, words that stand for numbers, times with
 * their unit.
 */
import { dateOfText } from '../kernel/dates';
import { readNumber } from '../kernel/number-text';
import type { NumberScale, TidyColumn, TidyValue } from '../kernel/tidy';
import type { MessageValues } from '../kernel/translate';
import { readYesNo } from '../kernel/yes-no-text';
import { guardFormula, unguardFormula } from './formula-guard';

export type CellReading =
  | { readonly ok: true; readonly value: TidyValue; readonly decimalComma?: boolean; readonly unit?: string }
  | { readonly ok: false; readonly messageId: string; readonly values?: MessageValues };

/** @param decimal the sign to write */
export function writeNumber(value: number, decimal: '.' | ','): string {
  return String(value).replace('.', decimal);
}

function knownWords(words: ReadonlyMap<string, string | number>): string {
  return [...new Set(words.values())].join(', ');
}

function readWords(cell: string, words: ReadonlyMap<string, string>): CellReading {
  const found: string[] = [];
  const whole = words.get(cell.trim().toLowerCase());
  if (whole !== undefined) return { ok: true, value: [whole] };
  for (const part of cell.split(/[|,;\n]/)) {
    const word = part.trim().toLowerCase();
    if (word === '') continue;
    const value = words.get(word);
    if (value === undefined) {
      return {
        ok: false,
        messageId: 'formats.csv.unknownWord',
        values: { word: part.trim(), known: knownWords(words) },
      };
    }
    if (!found.includes(value)) found.push(value);
  }
  return { ok: true, value: found };
}

type NumberColumn = Extract<TidyColumn, { readonly kind: 'number' }>;

/** @returns a number as it is stored, from one as it was written on this scale */
function scaled(value: number, scale: NumberScale): number {
  if (scale === 'oneToFive') return value - 3;
  return scale === 'partOfOne' ? Number((value * 100).toPrecision(12)) : value;
}

function readNumberCell(column: NumberColumn, cell: string, scale: NumberScale): CellReading {
  const { min, max, percent, words, readAmount } = column;
  const word = words?.get(cell.toLowerCase());
  if (word !== undefined) return { ok: true, value: word };
  const signed = percent === true && cell.endsWith('%');
  const bare = signed ? cell.slice(0, -1) : cell;
  const plain = readNumber(bare);
  const amount = plain === null ? (readAmount?.(bare) ?? null) : null;
  const value = plain === null ? (amount?.amount ?? null) : scaled(plain, signed ? 'asIs' : scale);
  if (value === null) return { ok: false, messageId: readAmount ? 'formats.csv.notTime' : 'formats.csv.notNumber' };
  if (value < min || value > max) {
    const values =
      scale === 'oneToFive' ? { min: 1, max: 5 } : scale === 'partOfOne' ? { min: 0, max: 1 } : { min, max };
    return { ok: false, messageId: 'formats.csv.outOfRange', values };
  }
  const unit = amount?.unit ?? null;
  return { ok: true, value, decimalComma: /\d,\d/.test(bare), ...(unit === null ? {} : { unit }) };
}

/** Reads one non-empty, trimmed cell. @param scale how its plain number is meant */
export function readCell(column: TidyColumn, cell: string, scale: NumberScale = 'asIs'): CellReading {
  if (column.kind === 'text') {
    const text = unguardFormula(cell);
    const value = column.words?.get(text.toLowerCase()) ?? text;
    if (value.length <= column.maxLength) return { ok: true, value };
    const values = { length: value.length, most: column.maxLength };
    return { ok: false, messageId: 'formats.csv.tooLong', values };
  }
  if (column.kind === 'number') return readNumberCell(column, cell, scale);
  if (column.kind === 'boolean') {
    const value = readYesNo(cell);
    return value === null ? { ok: false, messageId: 'formats.csv.notBoolean' } : { ok: true, value };
  }
  if (column.kind === 'date') {
    const value = dateOfText(cell);
    return value === null ? { ok: false, messageId: 'formats.csv.notDate' } : { ok: true, value };
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
