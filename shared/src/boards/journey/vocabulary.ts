/** Message ids built from data of this kind; each has a text in every language. */
import { MONTH_WORDS } from '../../kernel/dates';
import { named } from '../../kernel/translate';
import { LANE_TYPES } from './picture/lanes/list';
import {
  CHANNELS,
  DATA_USES,
  EVIDENCE_LEVELS,
  LAYERS,
  ORIGINS,
  PHASES,
  ROLLED_UP,
  TIME_UNITS,
  VALUE_CLASSES,
  VALUE_DIMENSIONS,
  WASTE_KINDS,
} from './records/schema';

export const JOURNEY_VOCABULARY: readonly string[] = [
  ...named('phase', PHASES),
  ...named('layer', LAYERS),
  ...named('value', [...VALUE_CLASSES, 'undecided']),
  ...named('waste', WASTE_KINDS),
  ...named('dimension', VALUE_DIMENSIONS),
  ...named('unit', TIME_UNITS),
  ...named('unit.short', TIME_UNITS),
  ...named('channel', CHANNELS),
  ...named('origin', ORIGINS),
  ...named('data', DATA_USES),
  ...named('rollUp', ROLLED_UP),
  ...named('evidence', EVIDENCE_LEVELS),
  ...MONTH_WORDS,
  ...named('emotion', ['-2', '-1', '0', '1', '2']),
  ...named(
    'lane',
    LANE_TYPES.map(({ id }) => id),
  ),
];
