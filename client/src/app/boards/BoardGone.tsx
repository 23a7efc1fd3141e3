/**
 * Shown in place of a missing board: it was deleted, perhaps while open, or the project has no active board. Says what
 * happened and always offers a way on.
 */
import { type Board, boardRecord } from '@polku/shared/kernel/project';
import { ArchiveRestore, LayoutDashboard } from 'lucide-react';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';

export interface BoardGoneProps {
  readonly session: Session;
  /** Which was asked for; null: whichever is first in use. */
  readonly boardId: string | null;
  readonly readOnly: boolean;
  readonly onBringBack: (board: Board) => void;
  readonly onOverview: () => void;
}

export function BoardGone({ session, boardId, readOnly, onBringBack, onOverview }: BoardGoneProps) {
  const words = useWords();
  const record = useProjection(session.projection, (read) =>
    boardId === null ? undefined : read.get(boardRecord, boardId),
  );
  const gone = record?.removed ? record : null;
  const name = gone?.name || words.t('word.untitled');
  const title = gone
    ? words.t('boards.gone.title', { name })
    : words.t(boardId === null ? 'boards.none.title' : 'app.problem.board');
  const by = gone?.removed?.by ?? '';
  return (
    <section className="notice stack gap-4" role="alert">
      <h1>{title}</h1>
      {gone && <p>{by === '' ? words.t('boards.gone.lead') : words.t('boards.gone.by', { name: by })}</p>}
      {boardId === null && <p>{words.t('boards.none.lead')}</p>}
      <div className="dialog-actions">
        <Button icon={<LayoutDashboard size={16} />} onPress={onOverview}>
          {words.t('overview.open')}
        </Button>
        {gone && !readOnly && (
          <Button tone="primary" icon={<ArchiveRestore size={16} />} onPress={() => onBringBack(gone)}>
            {words.t('boards.away.restoreNamed', { name })}
          </Button>
        )}
      </div>
    </section>
  );
}
