/** The sheet as tables, with the same content in the same order. */
import type { OutlineTable } from '@polku/shared/kernel/outline';
import { useWords } from '../../kernel/words/words';
import { useBoard } from '../../kernel/board/board-context';
import { PeopleMark } from '../../kernel/presence/PeopleMark';

export function PersonaTable({ tables }: { tables: readonly OutlineTable[] }) {
  const words = useWords();
  const { found } = useBoard();
  return (
    <div className="persona-tables">
      {tables.map((table) => (
        <table key={table.id}>
          <caption>{table.heading}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th className="micro faint" key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <tr key={`${row.id} ${at}`} data-record={row.id} data-found={found?.has(row.id) || undefined}>
                {row.cells.map((cell, column) =>
                  column === 0 ? (
                    <th className="relative" key={table.columns[column]} scope="row">
                      {cell}
                      <PeopleMark id={row.id} look="row" />
                    </th>
                  ) : (
                    <td key={table.columns[column]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {tables.length === 0 && <p>{words.t('persona.table.empty')}</p>}
    </div>
  );
}
