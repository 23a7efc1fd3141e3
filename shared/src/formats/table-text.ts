/**
 * Splits a file or clipboard text into lines of cells, separated by comma, semicolon (as Finnish Excel writes) or tab. Does
 * not interpret the cells.
 */
import Papa from 'papaparse';
import { LIMITS } from '../kernel/limits';
import type { TableLine, TidyColumn } from '../kernel/tidy';
import { decodeFile, type FileEncoding, withoutBom } from './decode';
import { type FormatRefusal, problemList, type Report } from './problem';
import { headsOf } from './table-heads';
import { parseTsv } from './tsv';

export type Separator = ',' | ';' | '\t';

export interface RawTable {
  readonly ok: true;
  /** Without blank ones; at least one. */
  readonly lines: readonly TableLine[];
  readonly separator: Separator;
  readonly encoding: FileEncoding;
}

const SEPARATORS: readonly Separator[] = [';', ',', '\t'];

function splitTable(text: string, separator: Separator, report: Report, most: number): readonly TableLine[] {
  const lines: TableLine[] = [];
  let line = 1;
  let at = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    step({ data, errors, meta }, parser) {
      const [error] = errors;
      if (error?.type === 'Quotes') report('formats.csv.quotes', { line });
      lines.push({ line, cells: data });
      for (; at < meta.cursor; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line++;
      }
      if (error || lines.length > most) parser.abort();
    },
  });
  return lines;
}

/** The separator whose first line knows the most columns; of equals the one that splits it most. */
function separatorOf(text: string, columns: readonly TidyColumn[]): { separator: Separator; known: number } {
  const heads = headsOf(columns);
  const firstLine = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  let best: { separator: Separator; known: number } = { separator: ',', known: 0 };
  let most = -1;
  for (const separator of SEPARATORS) {
    const [line] = splitTable(firstLine, separator, () => undefined, 1);
    const cells = line?.cells ?? [];
    const known = cells.filter((cell) => heads.find(cell)?.sure).length;
    const score = known * 1000 + cells.length;
    if (score > most) {
      most = score;
      best = { separator, known };
    }
  }
  return best;
}

function tidyLines(lines: readonly TableLine[]): readonly TableLine[] {
  return lines
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim().replace(/\r\n?/g, '\n')) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/**
 * Never throws on what a file holds.
 * @param input the file's bytes (its encoding is found out) or its text
 */
export function readTableFile(input: Uint8Array | string, columns: readonly TidyColumn[]): RawTable | FormatRefusal {
  const problems = problemList();
  const refused = (): FormatRefusal => problems.refusal() ?? { ok: false, problems: [], more: 0 };
  const size = typeof input === 'string' ? input.length : input.byteLength;
  if (size > LIMITS.importBytes) {
    problems.report('formats.tooLarge', {}, { most: Math.floor(LIMITS.importBytes / 1024 / 1024) });
    return refused();
  }
  const { text, encoding } =
    typeof input === 'string' ? { text: withoutBom(input), encoding: 'utf-8' as const } : decodeFile(input);
  if (text.includes('\0')) {
    problems.report('formats.csv.notText');
    return refused();
  }
  const { separator, known } = separatorOf(text, columns);
  const lines = tidyLines(splitTable(text, separator, problems.report, LIMITS.recordsPerBoard));
  if (lines.length > LIMITS.recordsPerBoard) {
    problems.report('formats.csv.tooManyRows', {}, { most: LIMITS.recordsPerBoard });
  } else if (lines.length === 0) problems.report('formats.csv.empty');
  else if (lines.length === 1 && known > 1) problems.report('formats.csv.onlyHeader');
  return problems.refusal() ?? { ok: true, lines, separator, encoding };
}

/**
 * Cells of a spreadsheet have tabs between them. Text without any is one cell a line, unless its first line names columns,
 * as a CSV that was copied does.
 */
export function readPastedTable(text: string, columns: readonly TidyColumn[]): RawTable | FormatRefusal {
  const { separator, known } = separatorOf(text, columns);
  if (!text.includes('\t') && separator !== '\t' && known > 1) return readTableFile(text, columns);
  const rows = text.includes('\t') ? parseTsv(text) : text.split(/\r\n?|\n/).map((line) => [line]);
  const lines = tidyLines(rows.map((cells, index) => ({ line: index + 1, cells })));
  const problems = problemList();
  if (lines.length > LIMITS.recordsPerBoard) {
    problems.report('formats.csv.tooManyRows', {}, { most: LIMITS.recordsPerBoard });
  } else if (lines.length === 0) problems.report('formats.csv.empty');
  return problems.refusal() ?? { ok: true, lines, separator: '\t', encoding: 'utf-8' };
}
