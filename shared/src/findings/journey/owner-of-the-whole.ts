/**
 * No owner of the whole journey, or more than one. Severity: high when several teams are involved, since then nobody sees it
 * all; otherwise medium.
 */
import type { FindingKind } from '../finding';

export const ownerOfTheWhole: FindingKind = {
  id: 'owner-of-the-whole',
  find: ({ figures }) => {
    const { owners } = figures.ownership;
    if (figures.touchpoints === 0 || owners.length === 1) return [];
    return [
      {
        variant: owners.length === 0 ? 'none' : 'several',
        about: [],
        touchpoints: [],
        severity: figures.flowByTeam.length > 1 ? 'high' : 'medium',
        values: { count: owners.length, names: owners.join(', '), teams: figures.flowByTeam.length },
      },
    ];
  },
};
