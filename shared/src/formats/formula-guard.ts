/**
 * Keeps spreadsheets from running cell text as a formula: an apostrophe is put before each risky place when writing, and one
 * is removed when reading, so that the round trip is exact.
 */
import { readNumber } from '../kernel/number-text';

/**
 * Risky places are = + - @ at the start of a cell, but also after a separator or line break inside a text: a program may
 * split the file by another separator than it was written with (Excel uses that of its language). Group 1 is the start, or
 * the separator with the quotes and spaces programs skip; group 2 the apostrophes already there.
 */
const PLACES = /(^|[;,\t\r\n][\s"]*)('*)(?=[=+\-@])/g;
const BLANK_FIRST = /^('*)(?=[\t\r])/;

/** Numbers and dashes are not risky, also when they end at the next separator. */
function isRisky(text: string, at: number): boolean {
  const rest = text.slice(at);
  if (rest.startsWith('=') || rest.startsWith('@')) return true;
  const piece = (/^[^;,\t\r\n"]*/.exec(rest)?.[0] ?? '').trim();
  return !/^[-–]+$/.test(piece) && readNumber(piece) === null;
}

function atRisks(text: string, quotes: (there: string) => string): string {
  // The whole as one number is one: “−1,5” is not a text.
  if (readNumber(text) !== null) return text;
  if (BLANK_FIRST.test(text)) return text.replace(BLANK_FIRST, quotes);
  return text.replace(PLACES, (found: string, before: string, there: string, at: number) => {
    const risky = (at === 0 && before === '') || isRisky(text, at + found.length);
    return risky ? before + quotes(there) : found;
  });
}

export function guardFormula(text: string): string {
  return atRisks(text, (there) => `${there}'`);
}

export function unguardFormula(text: string): string {
  return atRisks(text, (there) => there.slice(1));
}
