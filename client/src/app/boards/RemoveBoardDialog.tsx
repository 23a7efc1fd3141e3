/** Confirms deletion of a board and says what it will and will not affect. */
import { SPECS } from '@polku/shared/boards/index';
import { type Board, boardRecord } from '@polku/shared/kernel/project';
import { viewOfKind } from '../../boards/index';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { relationsOf } from './relations';

export interface RemoveBoardDialogProps {
  readonly session: Session;
  readonly board: Board;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export function RemoveBoardDialog({ session, board, onRemove, onClose }: RemoveBoardDialogProps) {
  const words = useWords();
  const { projection } = session;
  const targets = projection.list('board', '').filter(({ origin }) => origin === board.id).length;
  const means = viewOfKind(board.kind)?.removal?.(words, projection, board.id) ?? [words.t('overview.remove.means')];
  // What has a sentence of its own is left out.
  const referring = new Map<string, number>();
  for (const { from, to, kind, count } of relationsOf(projection, SPECS)) {
    if (to !== board.id || kind === 'subJourney' || kind === 'origin' || kind === 'copies') continue;
    referring.set(from, (referring.get(from) ?? 0) + count);
  }
  return (
    <Dialog
      title={words.t('boards.remove.title', {
        name: board.name || words.t('word.untitled'),
      })}
      closeLabel={words.t('word.close')}
      onClose={onClose}
    >
      {means.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {targets > 0 && <p>{words.t('boards.remove.targets', { n: targets })}</p>}
      {[...referring].map(([from, n]) => (
        <p key={from}>
          {words.t('overview.remove.referred', {
            n,
            name: projection.get(boardRecord, from)?.name || words.t('word.untitled'),
          })}
        </p>
      ))}
      <div className="dialog-actions">
        <Button onPress={onClose}>{words.t('word.cancel')}</Button>
        <Button tone="danger" onPress={onRemove}>
          {words.t('boards.remove.do')}
        </Button>
      </div>
    </Dialog>
  );
}
