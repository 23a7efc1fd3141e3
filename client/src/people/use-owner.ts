/** The name of an owner where it is only read. */
import { type Owned, showOwner } from '@polku/shared/kernel/people';
import type { Session } from '../kernel/session/session-types';
import { useProjection } from '../kernel/store/use-projection';
import { useWords } from '../kernel/words/words';

/** @returns the person's name, or the words with a note that they are not yet a person; empty for nobody */
export function useOwner(session: Pick<Session, 'projection'>, owned: Owned | undefined): string {
  const words = useWords();
  return useProjection(session.projection, (read) => showOwner(read, owned, words));
}
