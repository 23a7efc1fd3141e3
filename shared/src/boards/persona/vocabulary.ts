/** Message ids built from data of this kind; each has a text in every language. */
import { named } from '../../kernel/translate';
import { EVIDENCE_LEVELS, PERSONA_KINDS, PERSONA_RANKS, STANDARD_SECTIONS } from './schema';

export const PERSONA_VOCABULARY: readonly string[] = [
  ...named('persona.kind', PERSONA_KINDS),
  ...named('persona.rank', PERSONA_RANKS),
  ...named('persona.section', STANDARD_SECTIONS),
  ...named(
    'persona.hint',
    STANDARD_SECTIONS.filter((one) => one !== 'scales'),
  ),
  ...named('persona.evidence', EVIDENCE_LEVELS),
];
