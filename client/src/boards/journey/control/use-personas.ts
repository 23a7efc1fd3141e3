/** The project's personas for pickers; the list keeps its identity while no name or colour changes. */
import { type PersonaHere, personasOf } from '@polku/shared/boards/journey/facts/personas';
import type { Session } from '../../../kernel/session/session-types';
import { useProjection } from '../../../kernel/store/use-projection';

export function usePersonas({ projection }: Session): readonly PersonaHere[] {
  return useProjection(projection, personasOf);
}
