/**
 * Long waiting within a team or before a customer's own step: at least one working day and a twentieth of the lead time.
 * Waiting between two teams is a separate finding. Severity: `waitingSeverity`.
 */
import { ratio } from '../../boards/journey/facts/sums';
import { each } from '../../kernel/pieces';
import { type FindingKind, fromEach } from '../finding';
import { waitingSeverity, whoWaits } from '../severity';
import { waitingBefore } from './waiting';

const SHARE_FROM = 0.05;

export const longWaiting: FindingKind = {
  id: 'long-waiting',
  *find(audit) {
    const { figures, context, find, title } = audit;
    const atSeams = new Set<string>();
    yield* each(figures.handoffs.seams, ({ waited }) => {
      for (const id of waited) atSeams.add(id);
    });
    return yield* fromEach(figures.time.waitingTime.touchpoints, (id) => {
      const hours = atSeams.has(id) ? null : waitingBefore(audit, id);
      const share = ratio(hours, figures.time.leadTime.value);
      if (hours === null || share === null || hours < context.workdayHours || share < SHARE_FROM) return [];
      return {
        about: [id],
        touchpoints: [id],
        severity: waitingSeverity(hours, share, context.workdayHours),
        effect: share,
        values: { touchpoint: title(id), who: whoWaits(find(id)), waiting: { hours }, share: { share } },
      };
    });
  },
};
