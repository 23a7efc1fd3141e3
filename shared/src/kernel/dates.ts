/** Calendar dates as ISO `yyyy-mm-dd`; the empty string means unknown. Pure arithmetic without clock or time zone. */
import * as z from 'zod/mini';
import { type FieldSpec, valueField } from './records';
import { named, type Translator } from './translate';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

/** Ids of the months' short names, for the vocabulary of a kind that shows dates. */
export const MONTH_WORDS: readonly string[] = named(
  'month',
  Array.from({ length: 12 }, (_, month) => String(month + 1)),
);

interface Day {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** @returns the parts of a date that is in the calendar; null for anything else, the empty string included */
export function readDate(text: string): Day | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1) return null;
  return { year, month, day };
}

/** A calendar date, or the empty string if unspecified. */
export const isoDate = z
  .string()
  .check(z.maxLength(10), z.regex(/^(\d{4}-\d{2}-\d{2})?$/))
  .check(z.refine((text) => text === '' || readDate(text) !== null, 'no date of the calendar'));

/** A field with a calendar date, or the empty string if unspecified. */
export function dateField(): FieldSpec<string> {
  return { ...valueField(isoDate, ''), date: true };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date as people write it: `2026-09-01`, `1.9.2026`, `1 Sep 2026`.
 * @returns the ISO date; null for anything else, an order of day and month that can be taken two ways (`1/9/2026`) included
 */
export function dateOfText(text: string): string | null {
  const written = text.trim();
  if (readDate(written)) return written;
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(written) ??
    /^(\d{1,2}) (\p{L}{3})\p{L}* (\d{4})$/u.exec(written) ??
    [];
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return readDate(iso) ? iso : null;
}

/** @returns `1.9.2026` in Finnish and `1 Sep 2026` in English; a text that is no date as it is */
export function showDate(text: string, words: Translator): string {
  const date = readDate(text);
  if (!date) return text;
  const { year, month, day } = date;
  return words.locale === 'fi' ? `${day}.${month}.${year}` : `${day} ${words.t(`month.${month}`)} ${year}`;
}

/** @returns days from 1970-01-01; null for no date */
export function dayNumber(text: string): number | null {
  const date = readDate(text);
  return date && Math.round(utc(date.year, date.month, date.day) / DAY);
}

/** @returns the ISO date of a number of days from 1970-01-01 */
export function dateOfDay(day: number): string {
  return new Date(Math.round(day) * DAY).toISOString().slice(0, 10);
}

/**
 * Calendar months from one date to another, with the part of the last month as a fraction of its days: the same day two
 * years later is exactly 24. @returns null where one of them is no date
 */
export function monthsBetween(from: string, to: string): number | null {
  const [a, b] = [readDate(from), readDate(to)];
  return a && b && count(b) - count(a);
}

function count({ year, month, day }: Day): number {
  return year * 12 + (month - 1) + (day - 1) / daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  return (
    [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
      month - 1
    ] ?? 31
  );
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
