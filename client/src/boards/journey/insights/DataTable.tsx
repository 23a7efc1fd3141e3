/** A table with bars in its cells next to the numbers. Long tables are truncated until the rest is requested. */
import { ownColour } from '@polku/shared/kernel/palette';
import { memo, useState } from 'react';
import { sameShown } from '../../../kernel/same-shown';
import { useWords } from '../../../kernel/words/words';
import { Button } from '../../../ui/Button';
import { TruncationNote } from '../../../findings/TruncationNote';
import { Bounded } from '../words/Bounded';
import { ShowButton } from '../../../kernel/board/ShowButton';
import { UnknownButton } from './UnknownButton';
import { useSay } from './insights-context';
import type { Cell, Column, Row, Say, TableModel } from './table-model';

const FIRST = 8;
/** Rows added per press: thousands at once would block the page. */
const MORE = 100;

function Bar({ bar, swing, tone = 'accent' }: Pick<Cell, 'bar' | 'swing' | 'tone'>) {
  if (bar !== undefined) {
    return (
      <span className="insight-bar grow relative own-colour" data-tone={tone} aria-hidden>
        <i className="tall block" style={{ width: `${Math.max(bar === 0 ? 0 : 1.5, bar * 100)}%` }} />
      </span>
    );
  }
  if (swing === undefined) return null;
  const width = Math.abs(swing) * 50;
  return (
    <span className="insight-swing grow relative own-colour" data-tone={tone} aria-hidden>
      <i style={{ width: `${width}%`, [swing < 0 ? 'right' : 'left']: '50%' }} />
    </span>
  );
}

/** What is not told, as the way to telling it. */
function SayButton({ say: { touchpoint, field, label }, children }: { say: Say; children: string }) {
  const onSay = useSay();
  if (!onSay) return children;
  return (
    <button type="button" className="insight-say accent" aria-label={label} onClick={() => onSay(touchpoint, field)}>
      {children}
    </button>
  );
}

function Content({ cell }: { cell: Cell }) {
  const words = useWords();
  const shown = (
    <span className="insight-text" data-tone={cell.tone}>
      {cell.dot !== undefined && (
        <i className="insight-dot dot" style={{ background: ownColour(cell.dot) }} aria-hidden />
      )}
      {cell.text === null ? (
        <span className="insight-unknown faint">{words.t('word.unknown')}</span>
      ) : (
        <Bounded bound={cell.bound ?? 'exact'}>{cell.text}</Bounded>
      )}
      {cell.note !== undefined && (
        <small className="small faint" data-below={cell.noteBelow}>
          {' '}
          {cell.say ? <SayButton say={cell.say}>{cell.note}</SayButton> : cell.note}
        </small>
      )}
    </span>
  );
  if (cell.bar === undefined && cell.swing === undefined) return shown;
  return (
    <span className="insight-measure row gap-3">
      <Bar {...cell} />
      {shown}
    </span>
  );
}

const classOf = ({ number, wide }: Column): string =>
  `${number ? 'insight-number' : ''} ${wide ? 'insight-wide-cell' : ''}`;

const Head = memo(function Head({ columns }: Pick<TableModel, 'columns'>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.label} scope="col" className={classOf(column)}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}, sameShown);

interface ShownRowProps extends Pick<TableModel, 'columns'> {
  /** Name of the table. */
  readonly label: string;
  readonly row: Row;
}

/** Drawn again only when it shows something else, or leads elsewhere. */
const ShownRow = memo(function ShownRow({ label, columns, row: { touchpoints, cells } }: ShownRowProps) {
  return (
    <tr>
      {cells.map((cell, at) => {
        const column = columns[at];
        if (!column) return null;
        if (at > 0) {
          return (
            <td key={column.label} className={classOf(column)}>
              <Content cell={cell} />
              <UnknownButton short title={`${cells[0]?.text ?? ''}, ${column.label}`} ids={cell.unknown ?? []} />
            </td>
          );
        }
        return (
          <th className="strong" key={column.label} scope="row">
            <ShowButton label={`${label}: ${cell.text ?? ''}`} ids={touchpoints}>
              <Content cell={cell} />
            </ShowButton>
          </th>
        );
      })}
    </tr>
  );
}, sameShown);

export interface DataTableProps {
  /** Name of the table for screen readers. */
  readonly label: string;
  readonly table: TableModel;
}

export function DataTable({ label, table }: DataTableProps) {
  const words = useWords();
  const [limit, setLimit] = useState(FIRST);
  const { columns, rows } = table;
  // One or two hidden rows are not worth a button.
  const shown = rows.slice(0, rows.length <= limit + 2 ? rows.length : limit);
  return (
    <>
      <table className="insight-table full numeric">
        <caption className="visually-hidden">{label}</caption>
        <Head columns={columns} />
        <tbody>
          {shown.map((row) => (
            <ShownRow key={row.id} label={label} columns={columns} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && <TruncationNote shown={shown.length} all={rows.length} />}
      {shown.length < rows.length && (
        <Button tone="quiet" size="small" onPress={() => setLimit(limit + MORE)}>
          {rows.length <= limit + MORE
            ? words.t('insights.all', { n: rows.length })
            : words.t('insights.more', { n: MORE })}
        </Button>
      )}
    </>
  );
}
