/**
 * Long waiting at a seam: a day or more (`daysWaited`) in total between two teams. Severity: `waitingSeverity`, raised if the
 * customer's emotion drops by one or more across the seam.
 */
import { ratio } from '../../boards/journey/facts/sums';
import { type FindingKind, fromEach, type JourneyAudit } from '../finding';
import { waitingSeverity, whoWaits } from '../severity';
import { LONG_DAYS, timesAt } from './waiting';

/** @returns the touchpoint of a seam with the longest waiting before it; of equals the last */
function longestOf(audit: JourneyAudit, waited: readonly string[]): string | null {
  let longest: string | null = null;
  let most = -1;
  for (const id of waited) {
    const days = timesAt(audit, id)?.waitedDays ?? 0;
    if (days >= most) [longest, most] = [id, days];
  }
  return longest;
}

export const seamWaiting: FindingKind = {
  id: 'seam-waiting',
  find: (audit) => {
    const { figures, context, find, title } = audit;
    const teams = new Map(context.teams.map(({ id, name }) => [id, name]));
    return fromEach(figures.handoffs.seams, (seam) => {
      const { from, to, fromTeam, toTeam, waiting, waitedDays, waited, unwaited, emotionChange } = seam;
      if (waiting === null || waitedDays === null || waitedDays < LONG_DAYS) return [];
      const share = ratio(waiting, figures.time.leadTime.value);
      const longest = longestOf(audit, waited) ?? to;
      return {
        about: [from, to],
        touchpoints: [from, ...waited.filter((id) => id !== to), to],
        severity: waitingSeverity(waitedDays, share, (emotionChange ?? 0) <= -1),
        effect: share,
        values: {
          touchpoint: title(to),
          who: whoWaits(find(longest)),
          elsewhere: longest === to ? 'no' : 'yes',
          longest: title(longest),
          fromTeam: { title: teams.get(fromTeam) ?? '' },
          toTeam: { title: teams.get(toTeam) ?? '' },
          waiting: { hours: waiting, bound: unwaited.length > 0 ? 'atLeast' : 'exact' },
        },
      };
    });
  },
};
