/**
 * A recovery after which the customer still feels bad: below zero, with a lift of less than two. Severity: high where it feels
 * worse than the failure, otherwise medium.
 */
import { type FindingKind, fromEach } from '../finding';

export const weakRecovery: FindingKind = {
  id: 'weak-recovery',
  find: ({ figures, find, title }) =>
    fromEach(figures.recovery.recoveries, ({ failure, recoveredBy, lift, verdict }) =>
      recoveredBy === null || verdict !== 'weak'
        ? []
        : {
            about: [failure, recoveredBy],
            touchpoints: [failure, recoveredBy],
            severity: lift !== null && lift < 0 ? 'high' : 'medium',
            values: {
              failure: title(failure),
              recovery: title(recoveredBy),
              emotion: { signed: find(recoveredBy)?.emotion ?? null },
              known: lift === null ? 'no' : 'yes',
              lift: { signed: lift },
            },
          },
    ),
};
