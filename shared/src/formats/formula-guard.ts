/**
 * Keeps a spreadsheet from running a text as a formula. A cell that begins with = + - @ (or a tab or carriage return) is
 * run; and so is what stands behind a comma, semicolon, tab or line break inside a text, where the program splits the
 * file by another separator than it was written with (Excel takes the one of its language). Each such place gets an
 * apostrophe, and reading takes one away, so that the round trip holds.
 */
import { readNumber } from '../kernel/number-text';

/** A beginning, or a separator with the quotes and spaces a program passes over; the apostrophes there are; the risk. */
const PLACES = /(^|[;,\t\r\n][\s"]*)('*)(?=[=+\-@])/g;
const BLANK_FIRST = /^('*)(?=[\t\r])/;

/** A number or a dash is none, also where it ends at the next separator. */
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
