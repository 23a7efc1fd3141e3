/** The value map as a board kind. */
import type { BoardKind } from '../../kernel/kind';
import { blankValueMap } from './blank';
import { VALUE_COMMANDS } from './commands/index';
import { valueOutline } from './outline';
import { valueScene } from './scene';
import { VALUE_RECORDS } from './schema';
import { VALUE_VOCABULARY } from './vocabulary';
import { valueLinks } from './link-targets';
import { valueRecordLocation } from './record-location';

export const valueKind = {
  id: 'value',
  version: 1,
  records: VALUE_RECORDS,
  migrations: [],
  commands: VALUE_COMMANDS,
  vocabulary: VALUE_VOCABULARY,
  blank: blankValueMap,
  picture: (input, previous?) => ({ scene: valueScene(input, previous?.scene) }),
  outline: valueOutline,
  shows: ['persona', 'personaItem'],
  placed: ['valueItem', 'note'],
  recordLocation: valueRecordLocation,
  linkTargets: valueLinks,
} as const satisfies BoardKind;
