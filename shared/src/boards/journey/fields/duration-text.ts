/**
 * Parses times as people write them: “10 min”, “1,5 d”, “4 wk”, “2 pv”, “1 h 30 min”, “30 s”. The one parser for fields,
 * cells, pastes and files; anything ambiguous (a range, a month, a clock time) is rejected.
 */
import { readNumber } from '../../../kernel/number-text';
import type { Duration, TimeUnit } from '../records/schema';
import { UNIT_WORDS } from './words';

const SECONDS: ReadonlySet<string> = new Set('s,sec,secs,second,seconds,sek,sekunti,sekuntia,sekunnin'.split(','));
/** Fixed lengths; the length of a working day is a setting. */
const MINUTES: Readonly<Record<Exclude<TimeUnit, 'wd'>, number>> = { min: 1, h: 60, d: 1440, w: 10_080 };
const MOST = 1e9;

export interface WrittenDuration {
  readonly amount: number;
  /** Null where none is written. */
  readonly unit: TimeUnit | null;
}

/** @returns the unit that a word of either language names */
export function unitOfWord(word: string): TimeUnit | 's' | null {
  const tidy = word.trim().toLowerCase().replace(/\.$/, '');
  return SECONDS.has(tidy) ? 's' : (UNIT_WORDS.get(tidy) ?? null);
}

/** @returns a sum without the noise of binary fractions */
function tidySum(value: number): number {
  return Number(value.toPrecision(12));
}

function readPart(number: string, word: string): WrittenDuration | null {
  const amount = readNumber(number);
  if (amount === null || amount < 0 || amount > MOST) return null;
  if (word.trim() === '') return { amount, unit: null };
  const unit = unitOfWord(word);
  if (unit === null) return null;
  return unit === 's' ? { amount: tidySum(amount / 60), unit: 'min' } : { amount, unit };
}

/** @returns null when the text is no time */
export function readDuration(text: string): WrittenDuration | null {
  const tidy = text.trim().replace(/[\u00a0\u202f\u2009]/g, ' ');
  const whole = /^([\d\s.,]+?)\s*([^\d\s.,][^\d]*)?$/u.exec(tidy);
  if (whole) return readPart(whole[1] ?? '', whole[2] ?? '');
  // “1 h 30 min”: parts with units, from the longest to the shortest.
  const parts = [...tidy.matchAll(/\s*([\d.,]+)\s*(\p{L}+)\.?\s*/gu)];
  if (parts.length < 2 || parts.map(([part]) => part).join('') !== tidy) return null;
  let minutes = 0;
  let least: Exclude<TimeUnit, 'wd'> | null = null;
  for (const [, number = '', word = ''] of parts) {
    const part = readPart(number, word);
    const { unit = null } = part ?? {};
    if (!part || unit === null || unit === 'wd') return null;
    if (least !== null && MINUTES[unit] > MINUTES[least]) return null;
    least = unit;
    minutes += part.amount * MINUTES[unit];
  }
  if (least === null) return null;
  const amount = tidySum(minutes / MINUTES[least]);
  return amount > MOST ? null : { amount, unit: least };
}

/** @param fallback unit of a bare number @returns undefined when the text is no time, null when it is empty */
export function durationOfText(text: string, fallback: TimeUnit): Duration | null | undefined {
  if (text.trim() === '') return null;
  const read = readDuration(text);
  return read ? { amount: read.amount, unit: read.unit ?? fallback } : undefined;
}
