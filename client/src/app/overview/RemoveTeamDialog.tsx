/** Confirms deletion of a team that is still referred to, and says what will happen. */
import { type Team, boardRecord } from '@polku/shared/kernel/project';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

export interface RemoveTeamDialogProps {
  readonly session: Session;
  readonly team: Team;
  /** Records that refer to it, by board. */
  readonly referrers: ReadonlyMap<string, number>;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export function RemoveTeamDialog({ session, team, referrers, onRemove, onClose }: RemoveTeamDialogProps) {
  const words = useWords();
  const untitled = words.t('word.untitled');
  return (
    <Dialog
      title={words.t('overview.team.remove.title', { name: team.name || untitled })}
      closeLabel={words.t('word.close')}
      onClose={onClose}
    >
      <p>{words.t('overview.team.remove.means')}</p>
      <ul className="bullets">
        {[...referrers].map(([id, n]) => (
          <li key={id}>
            {words.t('overview.team.remove.referred', {
              n,
              name: session.projection.get(boardRecord, id)?.name || untitled,
            })}
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button onPress={onClose}>{words.t('word.cancel')}</Button>
        <Button tone="danger" onPress={onRemove}>
          {words.t('overview.team.remove.do')}
        </Button>
      </div>
    </Dialog>
  );
}
