/** Actions of a board that serve no theme; nothing while there are none. */
import { otherActions } from '@polku/shared/findings/decisions';
import { useBoard } from '../kernel/board/board-context';
import { useDerived } from '../kernel/store/use-projection';
import { useWords } from '../kernel/words/words';
import { ActionLine } from './ActionLine';

export function OtherActions() {
  const words = useWords();
  const { session, board } = useBoard();
  const actions = useDerived(
    session.projection,
    (read) => [read.list('themeAction', board)],
    (read) => otherActions(read, board),
  );
  if (actions.length === 0) return null;
  return (
    <section className="other-actions">
      <h4 className="caption soft">{words.t('findings.actions.other')}</h4>
      <ul className="theme-actions">
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
      </ul>
    </section>
  );
}
