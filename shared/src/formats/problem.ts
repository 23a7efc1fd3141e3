/**
 * Problems of a file that could not be read: messages with their location. A file with any problem changes nothing; the first
 * fifty are reported, so that they can be fixed in one go.
 */
import type { MessageValues, Translator } from '../kernel/translate';

export interface FormatProblem {
  readonly messageId: string;
  readonly values: MessageValues;
  /** Line in the file, from 1; null when it is about the file as a whole. */
  readonly line: number | null;
  /** Column of a table, or path in a JSON file such as `records[3].values.emotion`. */
  readonly place: string | null;
  /** What stood there, shortened. */
  readonly found: string | null;
}

export interface FormatRefusal {
  readonly ok: false;
  readonly problems: readonly FormatProblem[];
  /** How many more problems there are than listed. */
  readonly more: number;
}

export const MOST_PROBLEMS = 50;
const FOUND_LENGTH = 60;

export type Report = (
  messageId: string,
  where?: { readonly line?: number | null; readonly place?: string | null; readonly found?: string | null },
  values?: MessageValues,
) => void;

export interface ProblemList {
  readonly report: Report;
  /** @returns null when nothing was reported */
  refusal(): FormatRefusal | null;
}

export function problemList(): ProblemList {
  const problems: FormatProblem[] = [];
  let count = 0;
  return {
    report(messageId, { line = null, place = null, found = null } = {}, values = {}) {
      count++;
      if (problems.length >= MOST_PROBLEMS) return;
      const short = found !== null && found.length > FOUND_LENGTH ? `${found.slice(0, FOUND_LENGTH)}…` : found;
      problems.push({ messageId, values, line, place, found: short });
    },
    refusal: () => (count === 0 ? null : { ok: false, problems, more: count - problems.length }),
  };
}

/** @returns a problem in words: “Line 4, emotion: …” */
export function problemText({ messageId, values, line, place, found }: FormatProblem, words: Translator): string {
  const reason = words.t(messageId, { ...values, found: found ?? '', place: place ?? '' });
  if (line === null) return place === null ? reason : words.t('formats.at.place', { place, reason });
  if (place === null) return words.t('formats.at.line', { line, reason });
  return words.t('formats.at.linePlace', { line, place, reason });
}
