/** A table of the Insights page as data: cells, bars, and the touchpoints behind each row. */
import type { Figure, RangeFigure } from '@polku/shared/boards/journey/analysis/figure';
import { undecidedNote } from '@polku/shared/boards/journey/outline/cells';
import { hoursInWords } from '@polku/shared/boards/journey/records/duration-words';
import type { Bound } from '@polku/shared/kernel/bound';
import { withUnit } from '@polku/shared/kernel/no-break';
import type { Words } from '../../../kernel/words/words';
import { showShare } from '../words/format-figure';
import { signed } from '../../../kernel/words/signed';
import type { Ordered } from './largest-first';

export type Tone = 'value' | 'necessary' | 'waste' | 'accent' | 'bad' | 'good' | 'faint';

/** A field of a touchpoint that nobody has told; `label` names the way to it. */
export interface Say {
  readonly touchpoint: string;
  readonly field: string;
  readonly label: string;
}

export interface Cell {
  /** Null: unknown, and shown as that. */
  readonly text: string | null;
  readonly bound?: Bound;
  /** Touchpoints that it lacks something of. */
  readonly unknown?: readonly string[];
  readonly tone?: Tone;
  /** Length of a bar, 0–1. */
  readonly bar?: number;
  /** A bar from the middle to either side, −1…1. */
  readonly swing?: number;
  /** Colour of a team. */
  readonly dot?: string;
  readonly note?: string;
  /** The note is below. */
  readonly noteBelow?: boolean;
  /** The note says that something is not told, and leads to where one tells it; not in a row's name. */
  readonly say?: Say;
}

export interface Row {
  readonly id: string;
  readonly touchpoints: readonly string[];
  /** The first is the row's name. */
  readonly cells: readonly Cell[];
}

export interface Column {
  readonly label: string;
  readonly number?: boolean;
  /** Its cells carry bars. */
  readonly wide?: boolean;
}

/** Rows of a table, created only when shown. */
export type Rows = Pick<readonly Row[], 'length' | 'slice'>;

export function rowsOf<T>(items: Ordered<T>, row: (item: T) => Row): Rows {
  return { length: items.length, slice: (from, to) => items.slice(from, to).map(row) };
}

export interface TableModel {
  readonly columns: readonly Column[];
  readonly rows: Rows;
  /** Touchpoints that would belong here but lack what the figure needs. */
  readonly unknown: readonly string[];
}

export function hoursText(words: Words, hours: number | null): string | null {
  return hours === null ? null : hoursInWords(words, hours);
}

/** Without the sign of its bound, if it is one. */
export function shareText(words: Words, share: number | null, bound: Bound = 'exact'): string | null {
  return share === null ? null : withUnit(showShare(words, share, bound).amount, '%');
}

export function numberText(words: Words, value: number | null, digits = 1): string | null {
  return value === null ? null : words.number(value, digits);
}

/** A difference as a number with its sign and a bar to its side. @param most what fills half of the bar */
export function swingCell(words: Words, value: number | null, most: number): Cell {
  if (value === null) return { text: null };
  const tone: Tone = value <= -0.05 ? 'bad' : value >= 0.05 ? 'good' : 'faint';
  return { text: signed(words, value), swing: Math.max(-1, Math.min(1, value / most)), tone };
}

/** A mean with its bar, and of how many touchpoints of how many it is. @param most what fills half of the bar */
export function meanCell(words: Words, { value, touchpoints, unknown }: Figure, most: number): Cell {
  if (value === null) return { text: null };
  const note = words.t('word.nOf', { n: touchpoints.length, all: touchpoints.length + unknown.length });
  return { ...swingCell(words, value, most), note, noteBelow: true };
}

/** What a cell shows of a figure, whatever its words: its bound, and what it lacks. */
export function boundCell({ bound, unknown }: Pick<Figure, 'bound' | 'unknown'>, text: string | null): Cell {
  return { text, bound, unknown };
}

export function hoursCell(words: Words, figure: Figure): Cell {
  return boundCell(figure, hoursText(words, figure.value));
}

/** A time with a bar. @param most the longest of the table */
export function timeCell(words: Words, figure: Figure, most: number, tone: Tone = 'waste'): Cell {
  const cell = hoursCell(words, figure);
  if (figure.value === null) return cell;
  return { ...cell, bar: most === 0 ? 0 : figure.value / most, tone };
}

/** A flow efficiency, and how far the undecided could lift it. */
export function flowCell(words: Words, flow: RangeFigure): Cell {
  const cell = boundCell(flow, shareText(words, flow.value, flow.bound));
  const note = undecidedNote(flow, words, (share) => shareText(words, share) ?? '');
  return note === null ? cell : { ...cell, note, noteBelow: true };
}

/** @returns the largest known value; 0 without any */
export function largest(values: Iterable<number | null>): number {
  let most = 0;
  for (const value of values) most = Math.max(most, value ?? 0);
  return most;
}
