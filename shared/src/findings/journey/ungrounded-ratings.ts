/**
 * A quarter or more of the ratings, emotions and persona sections say nothing of what they rest on. Severity: medium from a
 * half, otherwise low. Requires at least three of them.
 */
import type { FindingKind } from '../finding';

const LEAST = 3;

export const ungroundedRatings: FindingKind = {
  id: 'ungrounded-ratings',
  find: ({ figures }) => {
    const { shares, all } = figures.evidence;
    const untold = shares.find(({ level }) => level === null);
    const count = untold ? untold.ratings + untold.sections : 0;
    if (!untold || untold.share === null || untold.share < 0.25 || count < LEAST) return [];
    return [
      {
        about: [],
        touchpoints: untold.touchpoints,
        severity: untold.share >= 0.5 ? 'medium' : 'low',
        values: { count, all, share: { share: untold.share } },
      },
    ];
  },
};
