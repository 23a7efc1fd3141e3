/** The goals whose measure a touchpoint moves, read by type and field name: the journey knows no other kind. */
import { useOpenBoard } from '../../../kernel/board-navigation';
import { useDerived } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { usePanel } from './panel-context';
import { PanelSection } from './PanelSection';

const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Nothing is shown while no goal refers to the touchpoint. */
export function MovesGoals({ touchpoint }: { readonly touchpoint: string }) {
  const words = useWords();
  const openBoard = useOpenBoard();
  const { session } = usePanel();
  const goals = useDerived(
    session.projection,
    (read) => [touchpoint, ...read.list('board', '').flatMap((board) => [board, read.list('goal', board.id)])],
    (read) =>
      read.list('board', '').flatMap((board) =>
        read
          .list('goal', board.id)
          .filter(({ touchpoints }) => Array.isArray(touchpoints) && touchpoints.includes(touchpoint))
          .map((goal) => ({
            id: goal.id,
            board: board.id,
            from: said(board['name']),
            title: said(goal['title']),
            measure: said(goal['measure']),
          })),
      ),
  );
  if (goals.length === 0) return null;
  return (
    <PanelSection id="goals" title={words.t('goals.moves')}>
      <ul className="serves">
        {goals.map(({ id, board, from, title, measure }) => {
          const name = title || words.t('word.untitled');
          return (
            <li key={id}>
              {openBoard ? (
                <button type="button" onClick={() => openBoard(board)}>
                  {name}
                </button>
              ) : (
                name
              )}
              <small>{[measure, from || words.t('word.untitled')].filter(Boolean).join(' · ')}</small>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
