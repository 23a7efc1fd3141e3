/**
 * Long waiting within a team or before a customer's own step: at least a day (`daysWaited`) and a twentieth of the lead time.
 * Waiting between two teams is a separate finding. Severity: `waitingSeverity`.
 */
import { ratio } from '../../boards/journey/facts/sums';
import { each } from '../../kernel/pieces';
import { type FindingKind, fromEach } from '../finding';
import { waitingSeverity, whoWaits } from '../severity';
import { boundOfShare, LONG_DAYS, timesAt } from './waiting';

const SHARE_FROM = 0.05;

export const longWaiting: FindingKind = {
  id: 'long-waiting',
  *find(audit) {
    const { figures, find, title } = audit;
    const { leadTime } = figures.time;
    const atSeams = new Set<string>();
    yield* each(figures.handoffs.seams, ({ waited }) => {
      for (const id of waited) atSeams.add(id);
    });
    return yield* fromEach(figures.time.waitingTime.touchpoints, (id) => {
      const times = atSeams.has(id) ? null : timesAt(audit, id);
      const [hours, days] = [times?.waiting ?? null, times?.waitedDays ?? null];
      const share = ratio(hours, leadTime.value);
      if (!times || hours === null || days === null || share === null) return [];
      if (days < LONG_DAYS || share < SHARE_FROM) return [];
      const open = times.openWaiting;
      return {
        about: [id],
        touchpoints: [id],
        severity: waitingSeverity(days, share),
        effect: share,
        values: {
          touchpoint: title(id),
          who: whoWaits(find(id)),
          waiting: { hours, bound: open ? 'atLeast' : 'exact' },
          share: { share, bound: boundOfShare(open, leadTime) },
        },
      };
    });
  },
};
