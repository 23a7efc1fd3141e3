/** The journey map board kind. */
import type { BoardKind } from '../../kernel/kind';
import { blankJourney } from './commands/common/blank';
import { JOURNEY_COMMANDS } from './commands/index';
import { JOURNEY_MIGRATIONS } from './records/migrations';
import { journeyOutline } from './outline/journey-outline';
import { journeyPart, journeyPicture } from './picture/scene/journey-scene';
import { JOURNEY_RECORDS } from './records/schema';
import { JOURNEY_TEMPLATES } from './templates/list';
import { JOURNEY_VOCABULARY } from './vocabulary';
import { journeyRecordLocation } from './facts/record-location';

export const journeyKind = {
  id: 'journey',
  version: 1,
  records: JOURNEY_RECORDS,
  migrations: JOURNEY_MIGRATIONS,
  commands: JOURNEY_COMMANDS,
  vocabulary: JOURNEY_VOCABULARY,
  blank: blankJourney,
  templates: JOURNEY_TEMPLATES,
  tables: async () => (await import('./tidy/table-import')).journeyTables,
  picture: journeyPicture,
  outline: journeyOutline,
  placed: ['stage', 'touchpoint', 'card', 'note'],
  part: journeyPart,
  shows: ['persona'],
  recordLocation: journeyRecordLocation,
} as const satisfies BoardKind;
