/**
 * Expectation treadmill: repeated over-delivery. The finding is about the two ends of the run. Severity: medium if the
 * expectation already rises within it, otherwise low.
 */
import { type FindingKind, fromEach } from '../finding';

export const expectationTreadmill: FindingKind = {
  id: 'expectation-treadmill',
  find: ({ figures, title }) =>
    fromEach(figures.treadmill.runs, ({ touchpoints, expectationRise }) => {
      const [first = null] = touchpoints;
      const last = touchpoints.at(-1) ?? null;
      if (first === null || last === null) return [];
      return {
        about: [first, last],
        touchpoints,
        severity: expectationRise > 0 ? 'medium' : 'low',
        values: { count: touchpoints.length, from: title(first), to: title(last), rise: { signed: expectationRise } },
      };
    }),
};
