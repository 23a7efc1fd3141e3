/** The menu of a goal, project or area: move, remove. */
import { moveGoalRecord } from '@polku/shared/boards/goals/commands/move-goal-record';
import { ArrowDown, ArrowUp, MoreHorizontal, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useWords } from '../../kernel/words/words';
import { Menu } from '../../ui/Menu';
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
  const { run, readOnly } = useBoard();
  const remove = useRemoveGoal();
  if (readOnly) return null;
  const label = words.t('goals.more', { title: title.trim() || words.t('word.untitled') });
  const icon = { size: 16 } as const;
  return (
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
  );
}
