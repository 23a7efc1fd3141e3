/** Message ids built from data of this kind; each has a text in every language. */
import { MONTH_WORDS } from '../../kernel/dates';
import { named } from '../../kernel/translate';
import { CRITERIA } from './analysis/computed-maturity';
import {
  ANSWERS,
  DATA_LEVELS,
  MATURITY_SCALES,
  PROJECT_CHANGES,
  COURSES,
  MATURITY_LEVELS,
  PROJECT_STATUSES,
} from './schema';
import { REACH_STATES } from './touchpoints';

export const GOALS_VOCABULARY: readonly string[] = [
  ...named('goals.course', COURSES),
  ...named('goals.status', PROJECT_STATUSES),
  ...named('goals.level', [...MATURITY_LEVELS, 'none']),
  ...named('goals.criterion', CRITERIA),
  ...named('goals.changes', PROJECT_CHANGES),
  ...named('goals.scale', MATURITY_SCALES),
  ...named('goals.data', DATA_LEVELS),
  ...[...named('goals.level', MATURITY_LEVELS), ...named('goals.data', DATA_LEVELS)].flatMap((id) => [
    `${id}.how`,
    `${id}.next`,
  ]),
  ...named('goals.answers', ANSWERS),
  ...named('goals.common', ['clear', 'rolledOut']),
  ...named('goals.reach', REACH_STATES),
  ...named('goals.standing', ['reached', 'ahead', 'onCourse', 'behind', 'than']),
  ...named('goals.unknown', ['noActual', 'baseline', 'target', 'dates', 'period', 'zero', 'beforeBaseline', 'hold']),
  ...MONTH_WORDS,
];
