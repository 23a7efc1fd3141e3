/** The personas of the project, for choosing; the list is the same while no name or colour changes. */
import { type PersonaHere, personasKey, personasOf } from '@polku/shared/boards/journey/facts/personas';
import type { Session } from '../../../kernel/session/session-types';
import { useDerived } from '../../../kernel/store/use-projection';

export function usePersonas({ projection }: Session): readonly PersonaHere[] {
  return useDerived(projection, (read) => [read.list('board', ''), personasKey(read)], personasOf);
}
