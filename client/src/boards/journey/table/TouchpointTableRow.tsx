/** One touchpoint as a row, re-rendered only when its record, its marks or its active cell change. */
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { recordPlace } from '@polku/shared/kernel/comment-place';
import { memo, type ReactNode } from 'react';
import { CommentMark } from '../../../kernel/comments/CommentMark';
import { PeopleMark } from '../../../kernel/presence/PeopleMark';
import { fieldOf } from '../../../kernel/presence/people-groups';
import { usePeopleAt } from '../../../kernel/presence/use-people';
import { CellContent } from './CellContent';
import type { TableContext } from '@polku/shared/boards/journey/fields/column';
import { COLUMNS } from '@polku/shared/boards/journey/fields/list';

export interface TouchpointTableRowProps {
  readonly touchpoint: Touchpoint;
  readonly context: TableContext;
  /** Place in the whole table, for readers. */
  readonly index: number;
  /** Column of the active cell, -1 when it is in another row. */
  readonly active: number;
  /** First and last column of the block of selected cells; null when the row has none of it. */
  readonly from: number | null;
  readonly to: number | null;
  readonly selected: boolean;
  /** In a highlight, outside of one, or no highlight is on. */
  readonly mark: 'lit' | 'dim' | null;
  readonly readOnly: boolean;
  /** The editor in place of the active cell's content. */
  readonly editor: ReactNode;
}

export const TouchpointTableRow = memo(function TouchpointTableRow(props: TouchpointTableRowProps) {
  const { touchpoint, context, index, active, from, to, selected, mark, readOnly, editor } = props;
  const people = usePeopleAt(touchpoint.id);
  return (
    <tr
      aria-rowindex={index}
      aria-selected={selected}
      data-touchpoint={touchpoint.id}
      data-record={touchpoint.id}
      data-mark={mark ?? undefined}
      data-tone={touchpoint.value ?? undefined}
    >
      {COLUMNS.map((column, at) => {
        const inBlock = from !== null && to !== null && at >= from && at <= to;
        const shared = {
          id: `cell-${touchpoint.id}-${column.id}`,
          'aria-colindex': at + 1,
          'aria-readonly': readOnly || undefined,
          'data-column': at,
          'data-field': column.id,
          'data-align': column.align,
          'data-block': inBlock || undefined,
          'data-active': at === active || undefined,
          tabIndex: at === active ? 0 : -1,
        };
        const content = (
          <>
            <div className="cell clip row gap-6 nowrap">
              <CellContent column={column} touchpoint={touchpoint} context={context} />
              {at === 0 && (
                <CommentMark
                  place={recordPlace(touchpoint.board, touchpoint.id)}
                  name={touchpoint.title}
                  show="counted"
                  passed
                />
              )}
            </div>
            {at === 0 && people.length > 0 && <PeopleMark id={touchpoint.id} look="row" />}
            {people.some((peer) => fieldOf(peer, touchpoint.id) === column.id) && (
              <PeopleMark id={touchpoint.id} field={column.id} look="cell" />
            )}
            {at === active && editor}
          </>
        );
        return at === 0 ? (
          <th key={column.id} scope="row" {...shared}>
            {content}
          </th>
        ) : (
          <td key={column.id} {...shared}>
            {content}
          </td>
        );
      })}
    </tr>
  );
});
