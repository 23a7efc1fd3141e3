/** A table of the Insights page as data: cells, bars, and the touchpoints behind each row. */
import type { Figure, RangeFigure } from '@polku/shared/boards/journey/analysis/figure';
import { hoursInWords } from '@polku/shared/boards/journey/records/duration-words';
import { withUnit } from '@polku/shared/kernel/no-break';
import type { Words } from '../../../kernel/words/words';
import { showShare } from '../words/format-figure';
import { signed } from '../../../kernel/words/signed';

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

export function rowsOf<T>(items: readonly T[], row: (item: T) => Row): Rows {
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

export function shareText(words: Words, share: number | null): string | null {
  return share === null ? null : withUnit(showShare(words, share).amount, '%');
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

/** A time with a bar. @param most the longest of the table */
export function timeCell(words: Words, hours: number | null, most: number, tone: Tone = 'waste'): Cell {
  if (hours === null) return { text: null };
  return { text: hoursText(words, hours), bar: most === 0 ? 0 : hours / most, tone };
}

/** A flow efficiency: how far the undecided could lift it, and that no waiting is in it where none is known. */
export function flowCell(words: Words, { value, low, high }: RangeFigure, waiting: number | null): Cell {
  const text = shareText(words, value);
  if (text === null) return { text };
  const lifted = high !== null && shareText(words, high) !== shareText(words, low);
  const notes = [
    ...(lifted ? [words.t('insights.upTo', { share: shareText(words, high) ?? '' })] : []),
    ...(waiting === null ? [words.t('insights.withoutWaiting')] : []),
  ];
  return notes.length === 0 ? { text } : { text, note: notes.join(', '), noteBelow: true };
}

/** @returns the largest known value; 0 without any */
export function largest(values: Iterable<number | null>): number {
  let most = 0;
  for (const value of values) most = Math.max(most, value ?? 0);
  return most;
}
