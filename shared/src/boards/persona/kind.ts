/** The persona as a board kind. */
import type { BoardKind } from '../../kernel/kind';
import { blankPersona } from './blank';
import { PERSONA_COMMANDS } from './commands/index';
import { PERSONA_MIGRATIONS } from './migrations';
import { personaOutline } from './outline';
import { personaScene } from './scene';
import { PERSONA_RECORDS } from './schema';
import { PERSONA_VOCABULARY } from './vocabulary';
import { personaRecordLocation } from './record-location';

export const personaKind = {
  id: 'persona',
  version: 1,
  records: PERSONA_RECORDS,
  migrations: PERSONA_MIGRATIONS,
  commands: PERSONA_COMMANDS,
  vocabulary: PERSONA_VOCABULARY,
  blank: blankPersona,
  picture: (input, previous?) => ({ scene: personaScene(input, previous?.scene) }),
  outline: personaOutline,
  placed: [],
  recordLocation: personaRecordLocation,
} as const satisfies BoardKind;
