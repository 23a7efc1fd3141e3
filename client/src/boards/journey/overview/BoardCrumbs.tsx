/** The journeys that contain the current one, outermost first; each leads to the touchpoint it details. */
import { parentPath } from '@polku/shared/boards/journey/facts/nested';
import { Fragment } from 'react';
import type { BoardCrumbsProps } from '../../../kernel/board-kind-view';
import { useDerived } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import './board-crumbs.css';

export function BoardCrumbs({ session, board, onShow }: BoardCrumbsProps) {
  const words = useWords();
  const path = useDerived(
    session.projection,
    (read) => {
      const boards = read.list('board', '');
      return [board, boards, ...boards.map(({ id }) => read.list('touchpoint', id))];
    },
    (read) => parentPath(read, board),
  );
  if (path.length === 0) return null;
  return (
    <nav className="board-crumbs row gap-2 shrink" aria-label={words.t('boards.crumbs')}>
      {path.map(({ board: parent, touchpoint }) => (
        <Fragment key={parent.id}>
          <span className="topbar-slash faint">/</span>
          <button
            type="button"
            className="board-crumb truncate soft rounded-small hover-ground"
            title={`${parent.name || words.t('word.untitled')} · ${touchpoint.title || words.t('word.untitled')}`}
            onClick={() => onShow(touchpoint.id)}
          >
            {parent.name || words.t('word.untitled')}
          </button>
        </Fragment>
      ))}
    </nav>
  );
}
