/** All of a result as a table: what the picture shows, and the details that it leaves out. */
import type { OutlineTable } from '@polku/shared/kernel/outline';
import { useWords } from '../kernel/words/words';

export interface ResultTablesProps {
  readonly table: OutlineTable;
  readonly open: boolean;
}

export function ResultTables({ table: { heading, columns, rows }, open }: ResultTablesProps) {
  const words = useWords();
  return (
    <details className="result-tables" open={open}>
      <summary>{words.t('reveal.table')}</summary>
      <div className="result-table">
        <table className="full numeric">
          <caption>{heading}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, nth) => (
              // Several rows may be about the same thing.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={`${row.id} ${nth}`}>
                {row.cells.map((cell, at) =>
                  at === 0 ? (
                    <th key={columns[at]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={columns[at]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
