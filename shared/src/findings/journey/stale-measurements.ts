/**
 * Measurements older than the months set in the project. Severity: high where a moment of truth rests on one, medium where half
 * of the dated ones or more are so old, otherwise low.
 */
import type { FindingKind } from '../finding';

export const staleMeasurements: FindingKind = {
  id: 'stale-measurements',
  find: ({ figures, find, title }) => {
    const { stale, dated, all, after, count } = figures.staleness;
    const [oldest] = stale;
    if (!oldest || after === null) return [];
    const decisive = stale.some(({ touchpoint }) => find(touchpoint)?.momentOfTruth === true);
    return [
      {
        about: [],
        touchpoints: count.touchpoints,
        severity: decisive ? 'high' : stale.length * 2 >= dated ? 'medium' : 'low',
        values: {
          count: stale.length,
          dated,
          undated: all - dated,
          months: after,
          oldest: title(oldest.touchpoint),
          date: { date: oldest.date },
        },
      },
    ];
  },
};
