/** The menu at the head of one row. */
import { moveRow } from '@polku/shared/boards/journey/commands/move-row';
import { setRowName } from '@polku/shared/boards/journey/commands/set-row-name';
import { settingsOf } from '@polku/shared/boards/journey/records/journey-settings';
import type { RowsBy } from '@polku/shared/boards/journey/facts/rows';
import { rowKey } from '@polku/shared/boards/journey/records/schema';
import { boardPlace } from '@polku/shared/kernel/comment-place';
import { ArrowDown, ArrowUp, EllipsisVertical, Pencil, RotateCcw } from 'lucide-react';
import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { CommentMark } from '../../../../kernel/comments/CommentMark';
import { useCommentEntry } from '../../../../kernel/comments/use-comment-entry';
import { useProjection } from '../../../../kernel/store/use-projection';
import { Menu } from '../../../../ui/Menu';
import type { JourneyControl } from '../../control/journey-context';
import type { RowPart } from './row-parts';

export interface RowHeadProps {
  readonly control: JourneyControl;
  readonly row: RowPart;
  readonly by: RowsBy;
  /** Asks for its name. */
  readonly onName: (row: RowPart) => void;
}

export const RowHead = memo(function RowHead({ control, row, by, onName }: RowHeadProps) {
  const { words, board, session } = control;
  const { value, name, at } = row;
  const own = useProjection(
    session.projection,
    (read) => settingsOf(read, board)?.rowNames[rowKey(by, value)] !== undefined,
  );
  const move = (index: number): void => {
    const rows = control.layout().rows.map(({ heading }) => heading.value);
    control.run(moveRow, { board, by, row: value, rows, index });
  };
  const label = words.t('rows.menu', { row: name });
  const place = boardPlace(board, `row.${rowKey(by, value)}`);
  const comment = useCommentEntry(place, name);
  return (
    <div
      className="lane-tool origin rounded-small"
      style={{ transform: `translate(0px, ${row.y}px)`, width: row.width, height: row.height }}
    >
      <div className="cover" data-canvas-pass onDoubleClick={() => onName(row)} />
      <div
        className="lane-buttons flex gap-half"
        data-comments
        style={{ top: row.head }}
        onKeyDownCapture={(event) => {
          const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
          if (step === 0 || !event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          move(Math.max(0, at + step));
        }}
      >
        <CommentMark place={place} name={name} called={name} show="counted" />
        <Menu
          label={label}
          trigger={
            <AriaButton className="lane-menu soft inline-row rounded-small hover-ground" aria-label={label}>
              <EllipsisVertical size={14} aria-hidden />
            </AriaButton>
          }
          groups={[
            {
              id: 'row',
              title: name,
              entries: [
                {
                  id: 'rename',
                  label: words.t('rows.rename'),
                  icon: <Pencil size={16} />,
                  onAction: () => onName(row),
                },
                {
                  id: 'up',
                  label: words.t('word.moveUp'),
                  icon: <ArrowUp size={16} />,
                  shortcut: 'Alt+↑',
                  disabled: at === 0,
                  onAction: () => move(at - 1),
                },
                {
                  id: 'down',
                  label: words.t('word.moveDown'),
                  icon: <ArrowDown size={16} />,
                  shortcut: 'Alt+↓',
                  disabled: row.last,
                  onAction: () => move(at + 1),
                },
                ...(own
                  ? [
                      {
                        id: 'reset',
                        label: words.t('rows.reset'),
                        icon: <RotateCcw size={16} />,
                        onAction: () => void control.run(setRowName, { board, by, row: value, name: '' }),
                      },
                    ]
                  : []),
                ...comment,
              ],
            },
          ]}
        />
      </div>
    </div>
  );
});
