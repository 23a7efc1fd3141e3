/**
 * A failure point that no touchpoint recovers from. Severity: high at a moment of truth or where the customer's emotion is −1
 * or worse, otherwise medium.
 */
import { type FindingKind, fromEach } from '../finding';

export const failureWithoutRecovery: FindingKind = {
  id: 'failure-without-recovery',
  find: ({ figures, find, title }) =>
    fromEach(figures.recovery.unrecovered.touchpoints, (id) => {
      const touchpoint = find(id);
      const bad = touchpoint?.momentOfTruth === true || (touchpoint?.emotion ?? 0) <= -1;
      return { about: [id], touchpoints: [id], severity: bad ? 'high' : 'medium', values: { touchpoint: title(id) } };
    }),
};
