/**
 * Proposes what each column of a table becomes, from its heading and cells. Uncertain columns are marked, and a person
 * decides before anything is written.
 */
import { LIMITS } from '../kernel/limits';
import { readNumber } from '../kernel/number-text';
import type { TableLine, NumberScale, TidyColumn } from '../kernel/tidy';
import { readCell } from './cell';
import { unguardFormula } from './formula-guard';
import { type FoundHead, headKey, type Heads, headsOf } from './table-heads';
import type { RawTable } from './table-text';

/** A described column by its name, an extra field under the head, or nothing. */
export type Target = { readonly to: 'column'; readonly name: string } | { readonly to: 'extra' | 'leave' };

export interface MappedColumn {
  /** Empty if there is none. */
  readonly head: string;
  readonly target: Target;
  /** The unit's word for plain numbers; null: unspecified. */
  readonly unit: string | null;
  /** Null: cannot be known. */
  readonly scale: NumberScale | null;
  /** Whether no person needs to check it. */
  readonly sure: boolean;
}

export interface TableMapping {
  /** Whether the first line names the columns. */
  readonly hasHead: boolean;
  readonly columns: readonly MappedColumn[];
}

/** @returns whether a head can be the name of an extra field */
export function canBeExtra(head: string): boolean {
  return head !== '' && head !== '__proto__' && head.length <= LIMITS.shortStringLength;
}

/** @returns the cells of a column under the head that are not empty */
export function cellsOf(lines: readonly TableLine[], column: number, hasHead: boolean): readonly string[] {
  return lines.slice(hasHead ? 1 : 0).flatMap(({ cells }) => cells[column] || []);
}

/** @returns how the plain numbers of a column are meant; null when it cannot be known */
export function scaleOf(column: TidyColumn, cells: readonly string[]): { scale: NumberScale | null; sure: boolean } {
  if (column.kind !== 'number') return { scale: 'asIs', sure: true };
  const plain = cells.filter((cell) => readNumber(cell) !== null);
  const numbers = plain.map((cell) => readNumber(cell) ?? 0);
  if (column.levels) {
    const twoWays = plain.some((cell, at) => cell.startsWith('+') || (numbers[at] ?? 0) <= 0);
    if (numbers.length === 0 || twoWays) return { scale: 'asIs', sure: true };
    if (numbers.every((value) => value >= 1 && value <= 5) && numbers.some((value) => value > 2)) {
      return { scale: 'oneToFive', sure: false };
    }
    return numbers.some((value) => value > 2) ? { scale: 'asIs', sure: true } : { scale: null, sure: false };
  }
  const parts = column.percent && numbers.length > 0 && numbers.every((value) => value >= 0 && value <= 1);
  if (parts && numbers.some((value) => value > 0 && value < 1)) return { scale: 'partOfOne', sure: false };
  return { scale: 'asIs', sure: true };
}

interface Seen {
  readonly head: string;
  readonly found: FoundHead | null;
  readonly cells: readonly string[];
}

/** A head such as “n” or “Unit” that means nothing for certain belongs to the column on its left. */
function foundBeside(
  one: Seen,
  left: TidyColumn | undefined,
  columns: readonly TidyColumn[],
  heads: Heads,
): FoundHead | null {
  if (!left || one.head === '' || one.found?.sure) return one.found;
  const needed = columns.filter(({ name }) => name === left.needs);
  const beside = heads.find(`${left.name} ${one.head}`) ?? (needed.length > 0 ? headsOf(needed).find(one.head) : null);
  return beside && beside.column !== left ? beside : one.found;
}

/** In a file that was written here each column has its own name; whatever else is a field of its own. */
function foundByName({ head }: Seen, columns: readonly TidyColumn[]): FoundHead | null {
  const column = columns.find(
    ({ name, readOnly, sparse }) => !readOnly && (sparse ? name === head : headKey(name) === headKey(head)),
  );
  return column ? { column, sure: true, unit: null, scale: null } : null;
}

const NOTHING: Target = { to: 'leave' };

function withColumn(column: TidyColumn, { head, found, cells }: Seen, written: boolean): MappedColumn {
  const { unit = null, sure = true } = found ?? {};
  const told = found?.scale ?? (written ? 'asIs' : null);
  const { scale, sure: clear } = told === null ? scaleOf(column, cells) : { scale: told, sure: true };
  return { head, target: { to: 'column', name: column.name }, unit, scale, sure: sure && clear };
}

/** Two columns under heads of one: the one with more different cells is it, the other its twin or a field of its own. */
function settleTwins(
  mapped: readonly MappedColumn[],
  seen: readonly Seen[],
  columns: readonly TidyColumn[],
): readonly MappedColumn[] {
  const result = [...mapped];
  for (const column of columns) {
    const same = result.flatMap(({ target }, at) =>
      target.to === 'column' && target.name === column.name ? [at] : [],
    );
    if (same.length < 2) continue;
    const variety = (at: number): number => new Set(seen[at]?.cells).size;
    const own = column.twin === undefined ? same[0] : [...same].sort((a, b) => variety(b) - variety(a) || a - b)[0];
    let twin = column.twin;
    for (const at of same) {
      const one = result[at];
      if (!one) continue;
      if (at === own) result[at] = { ...one, sure: one.sure && column.twin === undefined };
      else if (twin !== undefined) {
        result[at] = { ...one, target: { to: 'column', name: twin }, sure: false };
        twin = undefined;
      } else result[at] = { ...one, target: canBeExtra(one.head) ? { to: 'extra' } : NOTHING, sure: false };
    }
  }
  return result;
}

function proposeByHeads(seen: readonly Seen[], columns: readonly TidyColumn[], heads: Heads): readonly MappedColumn[] {
  const keys = new Set(seen.map(({ head }) => headKey(head)));
  // A file with every column was written by us: its numbers are in stored form.
  const written = columns.every(({ name, readOnly, sparse }) => readOnly || sparse || keys.has(headKey(name)));
  let left: TidyColumn | undefined;
  const found = seen.map((one) => {
    const head = written ? foundByName(one, columns) : foundBeside(one, left, columns, heads);
    left = head?.column;
    return head;
  });
  const guesses = written ? new Map<Seen, TidyColumn>() : guessUnknown(seen, found, columns);
  const mapped = seen.map((one, at): MappedColumn => {
    const head = found[at];
    if (head) return withColumn(head.column, { ...one, found: head }, written);
    const guess = guesses.get(one);
    if (guess) return { ...withColumn(guess, one, false), sure: false };
    const blank = { head: one.head, unit: null, scale: 'asIs' as const };
    if (one.cells.length === 0) return { ...blank, target: NOTHING, sure: true };
    const extra = canBeExtra(one.head);
    return { ...blank, target: extra ? { to: 'extra' } : NOTHING, sure: written && extra };
  });
  return withRequired(settleTwins(mapped, seen, columns), columns);
}

/** Guesses columns with unknown headings from their cells; a required text column is the most varied one. */
function guessUnknown(
  seen: readonly Seen[],
  found: readonly (FoundHead | null)[],
  columns: readonly TidyColumn[],
): ReadonlyMap<Seen, TidyColumn> {
  const guesses = new Map<Seen, TidyColumn>();
  const taken = new Set(found.flatMap((head) => head?.column.name ?? []));
  const open = seen.filter((_, at) => !found[at]);
  for (const one of open) {
    const column = choiceOf(one.cells, columns, taken);
    if (!column) continue;
    guesses.set(one, column);
    taken.add(column.name);
  }
  const lacking = columns.find(({ name, required }) => required && !taken.has(name));
  const standIn = columns.some(({ name, standsFor }) => lacking && standsFor === lacking.name && taken.has(name));
  const texts = open.filter(
    (one) => !guesses.has(one) && one.cells.length > 1 && !one.cells.some((cell) => isAmount(cell, columns)),
  );
  const variety = ({ cells }: Seen): number => new Set(cells).size;
  const [most] = [...texts].sort((a, b) => variety(b) - variety(a));
  if (lacking && !standIn && most) guesses.set(most, lacking);
  return guesses;
}

function choiceOf(
  cells: readonly string[],
  columns: readonly TidyColumn[],
  taken: ReadonlySet<string>,
): TidyColumn | undefined {
  return columns.find(
    (column) =>
      (column.kind === 'choice' || column.kind === 'choices') &&
      !taken.has(column.name) &&
      cells.length > 0 &&
      cells.every((cell) => readCell(column, cell).ok),
  );
}

/** @returns whether it is a number, or one with a unit */
function isAmount(cell: string, columns: readonly TidyColumn[]): boolean {
  if (readNumber(cell.replace(/%$/, '')) !== null) return true;
  return columns.some((column) => column.kind === 'number' && column.readAmount?.(cell));
}

/** Lines as few as this may all be alike. */
const FEW = 3;

/** @returns whether the first line, though unknown, differs from the lines below like a heading */
function looksLikeHead(lines: readonly TableLine[], columns: readonly TidyColumn[]): boolean {
  if (lines.length < FEW || lines[0]?.cells.some((cell) => isAmount(cell, columns))) return false;
  const said = (cells: readonly string[]): boolean =>
    cells.length > 1 &&
    (choiceOf(cells, columns, new Set()) !== undefined || cells.every((cell) => isAmount(cell, columns)));
  return (lines[0]?.cells ?? []).some(
    (head, at) => head !== '' && said(cellsOf(lines, at, true)) && !said([head, ...cellsOf(lines, at, true)]),
  );
}

/** A required column that no heading names is proposed from one that can stand in for it. */
function withRequired(mapped: readonly MappedColumn[], columns: readonly TidyColumn[]): readonly MappedColumn[] {
  const isOf = ({ target }: MappedColumn, name: string): boolean => target.to === 'column' && target.name === name;
  let result = mapped;
  for (const { name, required } of columns) {
    if (!required || result.some((one) => isOf(one, name))) continue;
    const standIn = columns.find(({ standsFor }) => standsFor === name)?.name ?? '';
    result = result.map((one) => (isOf(one, standIn) ? { ...one, target: { to: 'column', name }, sure: false } : one));
  }
  return result;
}

/** Without headings: words for choices identify their column; the first other text is the title, the next its description. */
function proposeByCells(
  seen: readonly Seen[],
  columns: readonly TidyColumn[],
  texts: readonly string[],
): readonly MappedColumn[] {
  const taken = new Set<string>();
  const single = seen.filter(({ cells }) => cells.length > 0).length < 2;
  const byText = texts.flatMap((text) => columns.find(({ name }) => name === text) ?? []);
  return seen.map((one): MappedColumn => {
    const { cells } = one;
    const column =
      cells.length === 0 ? undefined : ((single ? undefined : choiceOf(cells, columns, taken)) ?? byText.shift());
    if (!column) return { head: '', unit: null, scale: 'asIs', target: NOTHING, sure: cells.length === 0 };
    taken.add(column.name);
    return { ...withColumn(column, one, false), sure: single };
  });
}

/**
 * @param texts columns for text without headings, in this order: the title first
 * @param hasHead chosen by a person; detected if omitted
 */
export function proposeMapping(
  { lines }: Pick<RawTable, 'lines'>,
  columns: readonly TidyColumn[],
  texts: readonly string[],
  hasHead?: boolean,
): TableMapping {
  const heads = headsOf(columns);
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const first = Array.from({ length: width }, (_, at) => lines[0]?.cells[at] ?? '');
  const required = new Set(columns.filter((column) => column.required).map(({ name }) => name));
  const found = first.map((head) => (head === '' ? null : heads.find(head)));
  // One column of titles has a head only where it is the head of titles.
  const known = found.filter((one) => one && (width > 1 || (one.sure && required.has(one.column.name))));
  const withHead = hasHead ?? ((lines.length > 1 && known.length > 0) || (width > 1 && looksLikeHead(lines, columns)));
  const seen = first.map(
    (head, at): Seen => ({
      head: withHead ? unguardFormula(head) : '',
      found: withHead ? (found[at] ?? null) : null,
      cells: cellsOf(lines, at, withHead),
    }),
  );
  // “Step” above a single column may be a head or the first of the titles.
  const doubtful =
    width === 1 &&
    hasHead === undefined &&
    !known.some((one) => one && headKey(one.column.name) === headKey(first[0] ?? ''));
  const byHeads = (): readonly MappedColumn[] =>
    proposeByHeads(seen, columns, heads).map((column) => (doubtful ? { ...column, sure: false } : column));
  return {
    hasHead: withHead,
    columns: withHead ? byHeads() : proposeByCells(seen, columns, texts),
  };
}

/** @returns the mapping with one column changed; another one that was the same goes its own way, visibly */
export function remap(mapping: TableMapping, at: number, change: Partial<MappedColumn>): TableMapping {
  const { target } = change;
  const columns = mapping.columns.map((column, index): MappedColumn => {
    if (index === at) return { ...column, ...change, sure: true };
    const same = target?.to === 'column' && column.target.to === 'column' && column.target.name === target.name;
    return same ? { ...column, target: canBeExtra(column.head) ? { to: 'extra' } : NOTHING } : column;
  });
  return { ...mapping, columns };
}
