/**
 * Long waiting at a seam: a working day or more between two teams. Severity: high from five working days on, or when the
 * customer's emotion falls by one or more across the seam; otherwise medium.
 */
import { type FindingKind, fromEach } from '../finding';

export const seamWaiting: FindingKind = {
  id: 'seam-waiting',
  find: ({ figures, context, title }) => {
    const teams = new Map(context.teams.map(({ id, name }) => [id, name]));
    return fromEach(figures.handoffs.seams, ({ from, to, fromTeam, toTeam, waiting, emotionChange }) => {
      if (waiting === null || waiting < context.workdayHours) return [];
      const hard = waiting >= 5 * context.workdayHours || (emotionChange ?? 0) <= -1;
      return {
        about: [from, to],
        touchpoints: [from, to],
        severity: hard ? 'high' : 'medium',
        values: {
          touchpoint: title(to),
          fromTeam: { title: teams.get(fromTeam) ?? '' },
          toTeam: { title: teams.get(toTeam) ?? '' },
          waiting: { hours: waiting },
        },
      };
    });
  },
};
