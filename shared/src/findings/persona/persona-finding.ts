/** The input of findings about a persona. */
import type { PersonaSheet } from '../../boards/persona/persona-reader';
import type { FindingKind } from '../finding';

export interface PersonaAudit {
  readonly sheet: PersonaSheet;
  /** How many touchpoints of all journeys concern the persona. */
  readonly touchpoints: number;
}

export type PersonaFindingKind = FindingKind<PersonaAudit>;
