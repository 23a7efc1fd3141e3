/** Archived and deleted boards, with a way to restore each. */
import { type Board, boardRecord } from '@polku/shared/kernel/project';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import './boards.css';
import { isOf } from '@polku/shared/kernel/record-reader';

export interface InactiveBoardsDialogProps {
  readonly session: Session;
  readonly boards: readonly Board[];
  readonly readOnly: boolean;
  readonly onBringBack: (board: Board) => void;
  readonly onClose: () => void;
}

export function InactiveBoardsDialog({ session, boards, readOnly, onBringBack, onClose }: InactiveBoardsDialogProps) {
  const words = useWords();
  const removed = useProjection(session.projection, (read) => read.removed());
  const gone = removed.filter((record) => isOf(record, boardRecord));
  const away = [...boards.filter(({ archived }) => archived), ...gone];
  return (
    <Dialog title={words.t('boards.away')} closeLabel={words.t('word.close')} onClose={onClose}>
      {away.length === 0 && <p>{words.t('boards.away.none')}</p>}
      <ul className="away-boards grid gap-2">
        {away.map((board) => {
          const name = board.name || words.t('word.untitled');
          return (
            <li className="row spread gap-3" key={board.id}>
              <span>
                {name} <small>{words.t(board.removed ? 'word.deleted' : 'boards.away.archived')}</small>
              </span>
              <Button
                size="small"
                isDisabled={readOnly}
                aria-label={words.t('boards.away.restoreNamed', { name })}
                onPress={() => onBringBack(board)}
              >
                {words.t('word.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
