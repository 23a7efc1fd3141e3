/** A quarter or more of the touchpoints have no value class. Severity: medium from a half, otherwise low. */
import type { FindingKind } from '../finding';

export const undecidedShare: FindingKind = {
  id: 'undecided-share',
  find: ({ figures }) => {
    const row = figures.waste.byClass.find(({ value }) => value === null);
    if (!row || row.share === null || row.share < 0.25) return [];
    return [
      {
        about: [],
        touchpoints: row.touchpoints,
        severity: row.share >= 0.5 ? 'medium' : 'low',
        values: { share: { share: row.share }, count: row.count },
      },
    ];
  },
};
