/** Every finding of a persona. */
import type { PersonaFindingKind } from './persona-finding';
import { personaOnAssumptions } from './persona-on-assumptions';

/** Of equal weight, findings are shown in this order. */
export const PERSONA_FINDINGS: readonly PersonaFindingKind[] = [personaOnAssumptions];
