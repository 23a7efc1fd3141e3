/**
 * “Goals that this moves”: the goals of all boards that a touchpoint is linked to, and a menu to link more. Knows a
 * touchpoint by its id only; whoever shows touchpoints may put it beside them.
 */
import { goalsMovedBy } from '@polku/shared/boards/goals/analysis/team-page';
import { linkGoalTouchpoints } from '@polku/shared/boards/goals/commands/link-goal-touchpoints';
import { goalsOf } from '@polku/shared/boards/goals/goals-reader';
import type { Goal } from '@polku/shared/boards/goals/schema';
import { Plus, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { Session } from '../../kernel/session/session-types';
import { useDerived } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Menu } from '../../ui/Menu';
import './goals-parts.css';

export interface GoalsOfTouchpointProps {
  readonly session: Session;
  readonly touchpoint: string;
  readonly readOnly: boolean;
  /** Opens a goal on its board. */
  readonly onOpen: (goal: string) => void;
}

export function GoalsOfTouchpoint({ session, touchpoint, readOnly, onOpen }: GoalsOfTouchpointProps) {
  const words = useWords();
  const { projection } = session;
  const { linked, others } = useDerived(
    projection,
    (read) => [touchpoint, read.list('board', ''), ...read.list('board', '').map(({ id }) => read.list('goal', id))],
    (read) => {
      const moved = goalsMovedBy(read, touchpoint);
      const boards = read.list('board', '').filter((board) => board['archived'] !== true);
      const rest = boards.flatMap(({ id }) => goalsOf(read, id)).filter((goal) => !moved.includes(goal));
      return { linked: moved, others: rest };
    },
  );
  const named = ({ title }: Goal): string => title.trim() || words.t('word.untitled');
  if (linked.length === 0 && others.length === 0) return null;
  return (
    <section className="goals-moved" aria-label={words.t('goals.moves')}>
      <h4>{words.t('goals.moves')}</h4>
      <ul className="goal-chips">
        {linked.map((goal) => (
          <li key={goal.id} className="goal-chip">
            <button type="button" className="goal-chip-open" onClick={() => onOpen(goal.id)}>
              {named(goal)}
            </button>
            {!readOnly && (
              <button
                type="button"
                aria-label={words.t('goals.moves.unlink', { title: named(goal) })}
                onClick={() => session.runner.run(linkGoalTouchpoints, { id: goal.id, remove: [touchpoint] })}
              >
                <X size={12} aria-hidden />
              </button>
            )}
          </li>
        ))}
        {linked.length === 0 && <li className="goal-hint">{words.t('goals.moves.none')}</li>}
      </ul>
      {!readOnly && others.length > 0 && (
        <Menu
          label={words.t('goals.moves.add')}
          trigger={
            <AriaButton className="button button-quiet button-small">
              <Plus size={14} />
              {words.t('goals.moves.add')}
            </AriaButton>
          }
          groups={[
            {
              id: 'goals',
              entries: others.map((goal) => ({
                id: goal.id,
                label: named(goal),
                onAction: () => void session.runner.run(linkGoalTouchpoints, { id: goal.id, add: [touchpoint] }),
              })),
            },
          ]}
        />
      )}
    </section>
  );
}
