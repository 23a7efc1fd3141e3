/**
 * A third or more of the ratings with stated evidence are assumptions. Severity: high from two thirds, otherwise medium.
 * Requires at least three such ratings.
 */
import type { FindingKind } from '../finding';

export const assumedRatings: FindingKind = {
  id: 'assumed-ratings',
  find: ({ figures }) => {
    const { assumed, ratings, untold } = figures.evidence;
    if (assumed.value === null || assumed.value < 1 / 3 || ratings - untold < 3) return [];
    return [
      {
        about: [],
        touchpoints: assumed.touchpoints,
        severity: assumed.value >= 2 / 3 ? 'high' : 'medium',
        values: { share: { share: assumed.value }, count: assumed.touchpoints.length },
      },
    ];
  },
};
