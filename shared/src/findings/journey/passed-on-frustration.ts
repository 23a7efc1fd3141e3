/**
 * Employees feel −1 or worse at waste, with its way to the customer: the next touchpoint that the customer feels, and the fall.
 * Severity: high where the customer's emotion falls by one or more, otherwise medium.
 */
import { type FindingKind, fromEach } from '../finding';

export const passedOnFrustration: FindingKind = {
  id: 'passed-on-frustration',
  find: ({ figures, find, title }) =>
    fromEach(figures.frustration.passedOn, ({ touchpoint, employee, before, after, change }) => ({
      about: [touchpoint],
      touchpoints: [touchpoint, ...(after === null ? [] : [after])],
      severity: change !== null && change <= -1 ? 'high' : 'medium',
      values: {
        touchpoint: title(touchpoint),
        employee: { signed: employee },
        way: change === null ? (after === null ? 'unknown' : 'after') : change < 0 ? 'fall' : 'level',
        before: title(before),
        after: title(after),
        customer: { signed: find(after)?.emotion ?? null },
        change: { signed: change },
      },
    })),
};
