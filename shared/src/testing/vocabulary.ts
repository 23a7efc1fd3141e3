/** Ids of each board kind that people read as words: each needs a message in every language. */
import type { KindId } from '../boards/index';
import { COURSES, MATURITY_LEVELS, PROJECT_STATUSES } from '../boards/goals/schema';
import { LANE_TYPES } from '../boards/journey/lanes/list';
import {
  CHANNELS,
  EVIDENCE_LEVELS,
  LAYERS,
  ORIGINS,
  PHASES,
  TIME_UNITS,
  VALUE_CLASSES,
  VALUE_DIMENSIONS,
  WASTE_KINDS,
} from '../boards/journey/schema';
import {
  EVIDENCE_LEVELS as PERSONA_EVIDENCE,
  PERSONA_KINDS,
  PERSONA_RANKS,
  STANDARD_SECTIONS,
} from '../boards/persona/schema';
import { SECTIONS, STRENGTHS, WHOSE } from '../boards/value/schema';

const named = (area: string, ids: readonly string[]): readonly string[] => ids.map((id) => `${area}.${id}`);

export const VOCABULARY = {
  journey: [
    ...named('phase', PHASES),
    ...named('layer', LAYERS),
    ...named('value', [...VALUE_CLASSES, 'undecided']),
    ...named('waste', WASTE_KINDS),
    ...named('dimension', VALUE_DIMENSIONS),
    ...named('unit', TIME_UNITS),
    ...named('unit.short', TIME_UNITS),
    ...named('channel', CHANNELS),
    ...named('origin', ORIGINS),
    ...named('evidence', EVIDENCE_LEVELS),
    ...named('emotion', ['-2', '-1', '0', '1', '2']),
    ...named(
      'lane',
      LANE_TYPES.map(({ id }) => id),
    ),
  ],
  persona: [
    ...named('persona.kind', PERSONA_KINDS),
    ...named('persona.rank', PERSONA_RANKS),
    ...named('persona.section', STANDARD_SECTIONS),
    ...named(
      'persona.hint',
      STANDARD_SECTIONS.filter((one) => one !== 'scales'),
    ),
    ...named('persona.evidence', PERSONA_EVIDENCE),
  ],
  value: [
    ...named('valueMap.section', SECTIONS),
    ...named('valueMap.one', SECTIONS),
    ...named('valueMap.prompt', SECTIONS),
    ...named('valueMap.whose', WHOSE),
    ...named('valueMap.strength', [...STRENGTHS, 'unsaid']),
    ...named('valueMap.flag', ['unaddressed', 'uncreated', 'idle']),
    ...named('valueMap.figure', ['share', 'pains', 'gains', 'jobs', 'idle', 'unweighted']),
  ],
  goals: [
    ...named('goals.course', COURSES),
    ...named('goals.status', PROJECT_STATUSES),
    ...named('goals.level', [...MATURITY_LEVELS, 'none']),
    ...named('goals.standing', ['reached', 'ahead', 'onCourse', 'behind', 'than']),
    ...named('goals.unknown', ['noActual', 'baseline', 'target', 'dates', 'period', 'zero', 'beforeBaseline', 'hold']),
    ...named(
      'goals.month',
      Array.from({ length: 12 }, (_, month) => String(month + 1)),
    ),
  ],
} as const satisfies Record<KindId, readonly string[]>;
