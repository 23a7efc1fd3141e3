/** Who else is on a board, as small discs beside its name. */
import { useWords } from '../words/words';
import { awayName } from '../words/away-name';
import { Avatar, MoreAvatar } from './Avatar';
import { useOthersOn } from './use-people';

export interface BoardPeopleProps {
  /** Null for the overview of the project. */
  readonly board: string | null;
}

const SHOWN = 3;

export function BoardPeople({ board }: BoardPeopleProps) {
  const words = useWords();
  const people = useOthersOn(board);
  if (people.length === 0) return null;
  const names = people.map((peer) => awayName(peer, words)).join(', ');
  const label = words.t('people.onBoard', { names });
  return (
    <span className="avatar-row inline-row fixed no-print" role="img" aria-label={label} title={label}>
      {people.slice(0, SHOWN).map((peer) => (
        <Avatar key={peer.clientId} person={peer} away={peer.away !== null} small />
      ))}
      {people.length > SHOWN && <MoreAvatar n={people.length - SHOWN} small />}
    </span>
  );
}
