/**
 * Maps table headings to columns, in every language and wording a column describes. A heading may include its unit or scale:
 * “Wait (min)”, “Emotion 1–5”.
 */
import type { NumberScale, TidyColumn } from '../kernel/tidy';

export interface FoundHead {
  readonly column: TidyColumn;
  /** Whether it means this for certain. */
  readonly sure: boolean;
  /** Written in the head, as a word. */
  readonly unit: string | null;
  readonly scale: NumberScale | null;
}

export interface Heads {
  find(head: string): FoundHead | null;
}

/** @returns a head without regard to case, punctuation and spaces */
export function headKey(head: string): string {
  return head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const ONE_TO_FIVE = /^1\s*(?:[-–—…]|\.{2,3}|to)\s*5$/i;
const TWO_WAYS = /^[-−–]\s*2\s*(?:[-–—…]|\.{2,3}|to)\s*\+?\s*2$/i;
const IN_BRACKETS = /^(.*?)\s*[([]\s*([^)\]]*?)\s*[)\]]$/s;
const SCALE_AT_END = /^(.*?)[\s,:]+((?:1|[-−–]\s*2)\s*(?:[-–—…]|\.{2,3}|to)\s*\+?\s*[25])$/i;
const WORDS_AT_END = [/^(.*?)[\s,:/]+([^\s,:/]+)$/s, /^(.*?)[\s,:/]+([^\s,:/]+\s+[^\s,:/]+)$/s];

/** @returns the meaning of a note next to a heading; null if it is not understood */
function readNote(column: TidyColumn, note: string): Pick<FoundHead, 'unit' | 'scale'> | null {
  if (note === '') return { unit: null, scale: null };
  if (column.kind !== 'number') return null;
  if (column.readAmount) return column.readAmount(`1 ${note}`) ? { unit: note, scale: null } : null;
  if (column.percent && note === '%') return { unit: null, scale: 'asIs' };
  if (ONE_TO_FIVE.test(note)) {
    if (column.levels) return { unit: null, scale: 'oneToFive' };
    return column.min === 1 && column.max === 5 ? { unit: null, scale: 'asIs' } : null;
  }
  return column.levels && TWO_WAYS.test(note) ? { unit: null, scale: 'asIs' } : null;
}

/** @returns what finds the columns by their heads */
export function headsOf(columns: readonly TidyColumn[]): Heads {
  const known = new Map<string, { readonly column: TidyColumn; readonly sure: boolean }>();
  for (const column of columns) {
    for (const head of column.perhaps ?? []) known.set(headKey(head), { column, sure: false });
  }
  for (const column of columns) {
    for (const head of column.heads ?? []) known.set(headKey(head), { column, sure: true });
  }
  // A column's own name wins over what others are also called.
  for (const column of columns) known.set(headKey(column.name), { column, sure: true });
  return {
    find(head) {
      const whole = known.get(headKey(head));
      const text = head.trim();
      const bracket = IN_BRACKETS.exec(text);
      // Punctuation goes from a key, so a head with a note in brackets may be another head without them.
      if (whole && !bracket) return { ...whole, unit: null, scale: null };
      for (const split of [bracket, SCALE_AT_END.exec(text), ...WORDS_AT_END.map((form) => form.exec(text))]) {
        const base = known.get(headKey(split?.[1] ?? ''));
        const note = base && readNote(base.column, split?.[2] ?? '');
        if (base && note) return { ...base, ...note };
        if (base && split === bracket) return { column: base.column, sure: false, unit: null, scale: null };
      }
      return whole ? { ...whole, unit: null, scale: null } : null;
    },
  };
}
