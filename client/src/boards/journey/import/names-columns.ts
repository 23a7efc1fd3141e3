/** Whether a pasted text is a table with its own headings, including the touchpoint column. */
import { columnsToRead } from '@polku/shared/boards/journey/tidy/columns';
import { headsOf } from '@polku/shared/formats/table-heads';
import { readPastedTable } from '@polku/shared/formats/table-text';

export function namesColumns(text: string): boolean {
  const columns = columnsToRead();
  const table = readPastedTable(text, columns);
  const [first, ...rest] = table.ok ? table.lines : [];
  if (!first || rest.length === 0) return false;
  const heads = headsOf(columns);
  const found = first.cells.flatMap((cell) => heads.find(cell) ?? []);
  const titled = found.some(
    ({ column, sure }) => sure && (column.name === 'touchpoint' || column.standsFor !== undefined),
  );
  return titled && found.length >= Math.min(2, first.cells.length);
}
