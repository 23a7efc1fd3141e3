/** Moments of truth at which nothing is measured. Severity: high, since they decide the relationship. */
import type { GoalFindingKind } from './goals-finding';

export const momentsWithoutMeasure: GoalFindingKind = {
  id: 'moments-without-measure',
  find: ({ figures }) => {
    const { momentsWithoutMeasure: moments } = figures;
    if (moments.length === 0) return [];
    return [{ about: [], severity: 'high', touchpoints: moments, values: { count: moments.length } }];
  },
};
