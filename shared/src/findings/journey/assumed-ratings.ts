/**
 * A third or more of what the journey rests on (ratings, emotions, persona sections) is assumed, or nobody told its ground.
 * Severity: high from two thirds, otherwise medium. Requires at least three of them.
 */
import type { FindingKind } from '../finding';

export const assumedRatings: FindingKind = {
  id: 'assumed-ratings',
  find: ({ figures }) => {
    const { unsure, shares, all } = figures.evidence;
    if (unsure.value === null || unsure.value < 1 / 3 || all < 3) return [];
    const shareOf = (level: 'assumption' | null): number | null =>
      shares.find((one) => one.level === level)?.share ?? null;
    return [
      {
        about: [],
        touchpoints: unsure.touchpoints,
        severity: unsure.value >= 2 / 3 ? 'high' : 'medium',
        values: {
          share: { share: unsure.value },
          all,
          assumed: { share: shareOf('assumption') },
          untold: { share: shareOf(null) },
        },
      },
    ];
  },
};
