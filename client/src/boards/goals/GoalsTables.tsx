/** The board as plain tables, equivalent to the sheet: for screen readers and for copying into a spreadsheet. */
import { goalsOutline } from '@polku/shared/boards/goals/outline';
import { useWords } from '../../kernel/words/words';
import { useBoard } from '../../kernel/board/board-context';
import { PeopleMark } from '../../kernel/presence/PeopleMark';

/** Characters from which a cell is given a full line's width. */
const LONG = 40;

export function GoalsTables() {
  const words = useWords();
  const { session, board } = useBoard();
  const { tables } = goalsOutline({ read: session.projection, board, words });
  return (
    <div className="goals-tables">
      {tables.map((table) => (
        <section key={table.id} aria-labelledby={`goals-table-${table.id}`}>
          <h2 id={`goals-table-${table.id}`}>{table.heading}</h2>
          {/* Wider than the window at times: scrolled by keys, too. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="goals-table-scroll scroll" tabIndex={0} role="group" aria-label={table.heading}>
            <table aria-labelledby={`goals-table-${table.id}`}>
              <thead>
                <tr>
                  {table.columns.map((column, at) => (
                    // oxlint-disable-next-line react/no-array-index-key -- columns have no other name; two teams may share one
                    <th key={at} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row.id} data-record={row.id}>
                    {row.cells.map((cell, at) => (
                      // oxlint-disable-next-line react/no-array-index-key
                      <td className={at === 0 ? 'relative' : undefined} key={at}>
                        <div className="goals-cell" data-long={cell.length > LONG || undefined}>
                          {cell}
                        </div>
                        {at === 0 && <PeopleMark id={row.id} look="row" />}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  );
}
