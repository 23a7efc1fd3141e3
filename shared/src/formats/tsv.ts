/** Cells in the clipboard format of spreadsheets: tab-separated, quoted where a cell contains tabs or line breaks. */

/** @returns rows of cells; a line break at the end makes no row */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let at = 0;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '' && closes(text, at)) quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else if (sign === '\r') {
      if (text[at + 1] !== '\n') endRow();
    } else cell += sign;
    at++;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** A quote opens a quoted cell only if it is closed before a tab, a line break or the end: “"Hi" she said” is text. */
function closes(text: string, open: number): boolean {
  let at = open + 1;
  for (;;) {
    const next = text.indexOf('"', at);
    if (next < 0) return false;
    if (text[next + 1] === '"') at = next + 2;
    else return next + 1 >= text.length || /[\t\r\n]/.test(text[next + 1] ?? '');
  }
}

export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');
}
