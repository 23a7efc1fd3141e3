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
/** A line that would begin a heading, a list or a rule is none. */
const paragraph = (text: string): string =>
  heading(text)
    .replace(/^[#+=-]/, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2');
const cell = (text: string): string => inline(text).replace(/\s*\r?\n\s*/g, '<br>');
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableText({ heading: title, lead = '', columns, rows }: OutlineTable): string {
  const head = `## ${heading(title)}\n${lead === '' ? '' : `\n${paragraph(lead)}\n`}`;
  if (!isFilled(rows)) return head;
  const kept = columns.flatMap((_, at) => (rows.some(({ cells }) => cells[at]?.trim()) ? [at] : []));
  const pick = (cells: readonly string[]): readonly string[] => kept.map((at) => cell(cells[at] ?? ''));
  const lines = [pick(columns), kept.map(() => '---'), ...rows.map(({ cells }) => pick(cells))];
  return `${head}\n${lines.map(line).join('\n')}\n`;
}

const isFilled = (rows: OutlineTable['rows']): boolean => rows.some(({ cells }) => cells.some((text) => text.trim()));

export function outlineMarkdown({ title, lead = [], tables }: Outline): string {
  const shown = tables.filter((table) => isFilled(table.rows) || (table.lead ?? '') !== '');
  const paragraphs = lead.map((text) => `${paragraph(text)}\n`);
  return [`# ${heading(title)}\n`, ...paragraphs, ...shown.map(tableText)].join('\n');
}
