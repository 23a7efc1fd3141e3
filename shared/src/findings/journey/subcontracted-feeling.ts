/**
 * Subcontractors have a larger share of the bad feeling than of the touchpoints: larger by a tenth or more, even if all
 * touchpoints without a team were theirs. Severity: high where it is twice the share or more, otherwise medium.
 */
import type { FindingKind } from '../finding';

export const subcontractedFeeling: FindingKind = {
  id: 'subcontracted-feeling',
  find: ({ figures }) => {
    const { subcontractedNegative: bad, subcontractedCount: carried } = figures.ownership;
    if (bad.value === null || carried.value === null || carried.value === 0) return [];
    const most = carried.value + carried.unknown.length / figures.touchpoints;
    if (bad.value - most < 0.1) return [];
    return [
      {
        about: [],
        touchpoints: bad.touchpoints,
        severity: bad.value >= 2 * most ? 'high' : 'medium',
        values: { bad: { share: bad.value }, share: { share: carried.value }, count: bad.touchpoints.length },
      },
    ];
  },
};
