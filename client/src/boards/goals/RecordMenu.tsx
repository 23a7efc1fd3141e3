/** What can be done with a goal, project or area: comment, and a menu to move and remove. */
import { recordPlace } from '@polku/shared/kernel/comment-place';
import { moveGoalRecord } from '@polku/shared/boards/goals/commands/move-goal-record';
import { ArrowDown, ArrowUp, MoreHorizontal, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useWords } from '../../kernel/words/words';
import { Menu } from '../../ui/Menu';
import { CommentMark } from '../../kernel/comments/CommentMark';
import { usePingEntry } from '../../kernel/presence/pinging';
import { PeopleMark } from '../../kernel/presence/PeopleMark';
import { useBoard } from '../../kernel/board/board-context';
import { useRemoveGoal } from './goal-removal';

export interface RecordMenuProps {
  readonly id: string;
  readonly title: string;
  /** Its place, and how many there are. */
  readonly at: number;
  readonly of: number;
}

export function RecordMenu({ id, title, at, of }: RecordMenuProps) {
  const words = useWords();
  const { board, run, readOnly } = useBoard();
  const remove = useRemoveGoal();
  const ping = usePingEntry(id);
  const name = title.trim() || words.t('word.untitled');
  const label = words.t('goals.more', { title: name });
  const icon = { size: 16 } as const;
  return (
    <div className="goals-acts flex">
      <PeopleMark id={id} look="card" />
      <CommentMark place={recordPlace(board, id)} name={name} />
      {!readOnly && (
        <Menu
          label={label}
          trigger={
            <AriaButton className="button button-icon button-quiet button-small no-print" aria-label={label}>
              <MoreHorizontal size={16} />
            </AriaButton>
          }
          groups={[
            {
              id: 'move',
              entries: [
                {
                  id: 'up',
                  label: words.t('goals.up'),
                  icon: <ArrowUp {...icon} />,
                  disabled: at === 0,
                  onAction: () => run(moveGoalRecord, { id, index: at - 1 }),
                },
                {
                  id: 'down',
                  label: words.t('goals.down'),
                  icon: <ArrowDown {...icon} />,
                  disabled: at >= of - 1,
                  onAction: () => run(moveGoalRecord, { id, index: at + 1 }),
                },
              ],
            },
            ...(ping.length > 0 ? [{ id: 'ping', entries: ping }] : []),
            {
              id: 'remove',
              entries: [
                {
                  id: 'remove',
                  label: words.t('goals.remove'),
                  icon: <Trash2 {...icon} />,
                  danger: true,
                  onAction: () => remove(id),
                },
              ],
            },
          ]}
        />
      )}
    </div>
  );
}
