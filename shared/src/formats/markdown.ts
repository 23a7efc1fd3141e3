/**
 * A board in reading order as Markdown (GitHub tables): a heading for the board and one per table. Users' text is escaped,
 * never read as markup; tables without rows and columns without text are left out.
 */
import type { Outline, OutlineTable } from '../kernel/outline';

/** What would begin emphasis, code, a link, an entity or a tag, or end a cell. */
const MARKUP = /[\\`*_[\]~|$]/g;
const TAG = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function inline(text: string): string {
  return text
    .replace(MARKUP, (sign) => `\\${sign}`)
    .replace(TAG, (sign) => ENTITIES[sign] ?? sign)
    .trim();
}

const heading = (text: string): string => inline(text).replace(/\s+/g, ' ');
const cell = (text: string): string => inline(text).replace(/\s*\r?\n\s*/g, '<br>');
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableText({ heading: title, columns, rows }: OutlineTable): string {
  const kept = columns.flatMap((_, at) => (rows.some(({ cells }) => cells[at]?.trim()) ? [at] : []));
  const pick = (cells: readonly string[]): readonly string[] => kept.map((at) => cell(cells[at] ?? ''));
  const lines = [pick(columns), kept.map(() => '---'), ...rows.map(({ cells }) => pick(cells))];
  return `## ${heading(title)}\n\n${lines.map(line).join('\n')}\n`;
}

export function outlineMarkdown({ title, tables }: Outline): string {
  const filled = tables.filter(({ rows }) => rows.some(({ cells }) => cells.some((text) => text.trim())));
  return [`# ${heading(title)}\n`, ...filled.map(tableText)].join('\n');
}
