/** Message ids built from data of this kind; each has a text in every language. */
import { MONTH_WORDS } from '../../kernel/dates';
import { named } from '../../kernel/translate';
import { CRITERIA } from './analysis/computed-maturity';
import { COURSES, MATURITY_LEVELS, PROJECT_STATUSES } from './schema';
import { REACH_STATES } from './touchpoints';

export const GOALS_VOCABULARY: readonly string[] = [
  ...named('goals.course', COURSES),
  ...named('goals.status', PROJECT_STATUSES),
  ...named('goals.level', [...MATURITY_LEVELS, 'none']),
  ...named('goals.criterion', CRITERIA),
  ...named('goals.common', ['clear', 'rolledOut']),
  ...named('goals.reach', REACH_STATES),
  ...named('goals.standing', ['reached', 'ahead', 'onCourse', 'behind', 'than']),
  ...named('goals.unknown', ['noActual', 'baseline', 'target', 'dates', 'period', 'zero', 'beforeBaseline', 'hold']),
  ...MONTH_WORDS,
];
