/**
 * Expectation treadmill: the expectation of one touchpoint rose between two dates while the experience was at or above it, on
 * three answers or more. Severity: medium from a rise of 0.5, otherwise low.
 */
import { ANSWERS_FOR_A_VERDICT } from '../../boards/journey/analysis/answers';
import { type FindingKind, fromEach } from '../finding';

const LARGE_RISE = 0.5;

export const expectationTreadmill: FindingKind = {
  id: 'expectation-treadmill',
  find: ({ figures, title }) =>
    fromEach(figures.treadmill.rises, ({ touchpoint, from, to, rise, experience, n }) =>
      n === null || n < ANSWERS_FOR_A_VERDICT
        ? []
        : {
            about: [touchpoint],
            touchpoints: [touchpoint],
            severity: rise >= LARGE_RISE ? 'medium' : 'low',
            values: {
              touchpoint: title(touchpoint),
              before: { decimal: from.value },
              after: { decimal: to.value },
              from: { date: from.date },
              to: { date: to.date },
              experience: { decimal: experience },
              n,
            },
          },
    ),
};
