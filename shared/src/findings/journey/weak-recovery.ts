/** A recovery that does not raise the customer's emotion. Severity: high where it drops further, otherwise medium. */
import { type FindingKind, fromEach } from '../finding';

export const weakRecovery: FindingKind = {
  id: 'weak-recovery',
  find: ({ figures, title }) =>
    fromEach(figures.recovery.recoveries, ({ failure, recoveredBy, lift }) =>
      recoveredBy === null || lift === null || lift > 0
        ? []
        : {
            about: [failure, recoveredBy],
            touchpoints: [failure, recoveredBy],
            severity: lift < 0 ? 'high' : 'medium',
            values: { failure: title(failure), recovery: title(recoveredBy), lift: { signed: lift } },
          },
    ),
};
