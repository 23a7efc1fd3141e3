/**
 * A failure point that no touchpoint after it puts right. Severity: high at a moment of truth or where the customer's emotion
 * is −1 or worse, otherwise medium.
 */
import { isRecovered } from '../../boards/journey/analysis/recovery';
import { type FindingKind, fromEach } from '../finding';

export const failureWithoutRecovery: FindingKind = {
  id: 'failure-without-recovery',
  find: ({ figures, find, title }) =>
    fromEach(figures.recovery.recoveries, (recovery) => {
      if (isRecovered(recovery)) return [];
      const { failure: id, recoveredBy } = recovery;
      const touchpoint = find(id);
      const bad = touchpoint?.momentOfTruth === true || (touchpoint?.emotion ?? 0) <= -1;
      return {
        about: [id],
        touchpoints: recoveredBy === null ? [id] : [id, recoveredBy],
        severity: bad ? 'high' : 'medium',
        values: {
          touchpoint: title(id),
          named: recoveredBy === null ? 'no' : 'yes',
          recovery: title(recoveredBy),
        },
      };
    }),
};
