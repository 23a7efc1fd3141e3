/** Asks before a board is deleted, and says what will and what will not happen. */
import { parentTouchpoints } from '@polku/shared/boards/journey/nested';
import type { Board } from '@polku/shared/kernel/project';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

export interface RemoveBoardDialogProps {
  readonly session: Session;
  readonly board: Board;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export function RemoveBoardDialog({ session, board, onRemove, onClose }: RemoveBoardDialogProps) {
  const words = useWords();
  const { projection } = session;
  const touchpoints = projection.list('touchpoint', board.id).length;
  const linked = parentTouchpoints(projection, board.id).length;
  const targets = projection.list('board', '').filter(({ origin }) => origin === board.id).length;
  return (
    <Dialog
      title={words.t('boards.remove.title', { name: board.name || words.t('word.untitled') })}
      closeLabel={words.t('app.close')}
      onClose={onClose}
    >
      <p>{words.t('boards.remove.means', { touchpoints })}</p>
      {linked > 0 && <p>{words.t('boards.remove.linked', { n: linked })}</p>}
      {targets > 0 && <p>{words.t('boards.remove.targets', { n: targets })}</p>}
      <div className="dialog-actions">
        <Button onPress={onClose}>{words.t('app.cancel')}</Button>
        <Button tone="danger" onPress={onRemove}>
          {words.t('boards.remove.do')}
        </Button>
      </div>
    </Dialog>
  );
}
