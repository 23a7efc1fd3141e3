/**
 * Reads lines of cells into rows using the chosen column mapping. No cell is silently dropped: it is in a row, reported as a
 * problem with its place, or in a column that was left out.
 */
import { LIMITS } from '../kernel/limits';
import { readNumber } from '../kernel/number-text';
import type { TableLine, TidyColumn, TidyRow, TidyValue } from '../kernel/tidy';
import type { MessageValues } from '../kernel/translate';
import { readCell } from './cell';
import { unguardFormula } from './formula-guard';
import { proposeMapping, type TableMapping } from './table-mapping';
import type { RawTable } from './table-text';

export interface CellProblem {
  /** Line of the text, from 1. */
  readonly line: number;
  /** Place of the column, from 0. */
  readonly column: number;
  readonly found: string;
  readonly messageId: string;
  readonly values: MessageValues;
}

export interface TableReading {
  readonly rows: readonly TidyRow[];
  /** How many cells are in them. */
  readonly cells: number;
  readonly problems: readonly CellProblem[];
  /** Columns that a row cannot do without and nothing becomes. */
  readonly missing: readonly string[];
  /** Whether some number was written with a comma. */
  readonly decimalComma: boolean;
}

const EXTRA_LENGTH = 2000;

type Into = { readonly column: TidyColumn; readonly at: number } | { readonly extra: string; readonly over: boolean };

function intoOf({ columns: mapped }: TableMapping, columns: readonly TidyColumn[]): readonly (Into | null)[] {
  let extras = 0;
  return mapped.map(({ target, head }, at): Into | null => {
    if (target.to === 'extra') return { extra: head, over: ++extras > LIMITS.extraFields };
    const column = target.to === 'column' ? columns.find(({ name }) => name === target.name) : undefined;
    return column ? { column, at } : null;
  });
}

interface RowReading {
  readonly row: TidyRow;
  readonly cells: number;
  readonly problems: readonly CellProblem[];
  readonly decimalComma: boolean;
}

function readRow({ line, cells }: TableLine, into: readonly (Into | null)[], mapping: TableMapping): RowReading {
  const fields = Object.create(null) as Record<string, TidyValue>;
  const extra = Object.create(null) as Record<string, string>;
  /** Units given with their amounts take precedence over the unit column. */
  const units = new Map<string, string>();
  const problems: CellProblem[] = [];
  const places = new Map<string, { column: number; found: string }>();
  let taken = 0;
  let decimalComma = false;
  const tell = (column: number, found: string, messageId: string, values: MessageValues = {}): void => {
    problems.push({ line, column, found, messageId, values });
  };
  for (const [at, cell] of cells.entries()) {
    const to = into[at];
    if (cell === '' || !to) continue;
    if ('extra' in to) {
      if (to.over) tell(at, cell, 'formats.csv.tooManyExtra', { most: LIMITS.extraFields });
      else if (cell.length > EXTRA_LENGTH) {
        tell(at, cell, 'formats.csv.tooLong', { length: cell.length, most: EXTRA_LENGTH });
      } else {
        extra[to.extra] = unguardFormula(cell);
        taken++;
      }
      continue;
    }
    const { column } = to;
    const how = mapping.columns[at];
    const timed = column.kind === 'number' && column.readAmount !== undefined;
    const written = timed && how?.unit && readNumber(cell) !== null ? `${cell} ${how.unit}` : cell;
    const reading = readCell(column, written, how?.scale ?? 'asIs');
    if (!reading.ok) {
      tell(at, cell, reading.messageId, reading.values);
      continue;
    }
    fields[column.name] = reading.value;
    places.set(column.name, { column: at, found: cell });
    if (reading.unit !== undefined && column.needs !== undefined) units.set(column.needs, reading.unit);
    decimalComma ||= reading.decimalComma ?? false;
    taken++;
  }
  for (const [name, unit] of units) fields[name] = unit;
  // If a cell is wrong, columns that depend on it are not reported as well.
  const wrong = new Set(problems.map(({ column }) => column));
  for (const to of into) {
    if (!to || !('column' in to)) continue;
    const { name, needs } = to.column;
    const value = fields[name];
    const place = places.get(name);
    if (needs === undefined || !place || value === 0 || value === false || fields[needs] !== undefined) continue;
    delete fields[name];
    taken--;
    const needed = into.findIndex((one) => one && 'column' in one && one.column.name === needs);
    if (!wrong.has(needed)) tell(place.column, place.found, 'formats.csv.needs', { needs });
  }
  return { row: { line, fields, extra }, cells: taken, problems, decimalComma };
}

export function readTable(
  { lines }: Pick<RawTable, 'lines'>,
  mapping: TableMapping,
  columns: readonly TidyColumn[],
): TableReading {
  const into = intoOf(mapping, columns);
  const required = columns.filter((column) => column.required);
  const placeOf = (name: string): number => into.findIndex((to) => to && 'column' in to && to.column.name === name);
  const missing = required.map(({ name }) => name).filter((name) => placeOf(name) < 0);
  const rows: TidyRow[] = [];
  const problems: CellProblem[] = [];
  let cells = 0;
  let decimalComma = false;
  for (const line of lines.slice(mapping.hasHead ? 1 : 0)) {
    // A line with text only in ignored columns is skipped.
    if (!line.cells.some((cell, at) => cell !== '' && into[at])) continue;
    const reading = readRow(line, into, mapping);
    problems.push(...reading.problems);
    const lacks = required.find(({ name }) => placeOf(name) >= 0 && reading.row.fields[name] === undefined);
    if (lacks) {
      const column = placeOf(lacks.name);
      const told = reading.problems.some((problem) => problem.column === column);
      if (!told) problems.push({ line: line.line, column, found: '', messageId: 'formats.csv.noTitle', values: {} });
      continue;
    }
    rows.push(reading.row);
    cells += reading.cells;
    decimalComma ||= reading.decimalComma;
  }
  return {
    rows: missing.length > 0 ? [] : rows,
    cells: missing.length > 0 ? 0 : cells,
    problems,
    missing,
    decimalComma,
  };
}

/** @returns whether the table was understood without any doubt: nothing to ask, nothing left behind */
export function isExact({ columns }: TableMapping, { rows, problems, missing }: TableReading): boolean {
  return rows.length > 0 && problems.length === 0 && missing.length === 0 && columns.every(({ sure }) => sure);
}

export interface UnderstoodTable {
  readonly mapping: TableMapping;
  readonly reading: TableReading;
  readonly exact: boolean;
}

/** Reads a table as it is understood without asking. @param texts columns that text without heads becomes, the title first */
export function understandTable(
  raw: Pick<RawTable, 'lines'>,
  columns: readonly TidyColumn[],
  texts: readonly string[],
): UnderstoodTable {
  const mapping = proposeMapping(raw, columns, texts);
  const reading = readTable(raw, mapping, columns);
  return { mapping, reading, exact: isExact(mapping, reading) };
}
