/**
 * Nobody owns the whole journey: no person is chosen, or the owner is only written in words. Severity: high when several teams are
 * involved, since then nobody sees it all; otherwise medium.
 */
import type { FindingKind } from '../finding';

export const ownerOfTheWhole: FindingKind = {
  id: 'owner-of-the-whole',
  find: ({ figures }) => {
    const { by, name } = figures.ownership.owner;
    if (figures.touchpoints === 0 || by === 'person') return [];
    return [
      {
        variant: by === 'words' ? 'words' : 'none',
        about: [],
        touchpoints: [],
        severity: figures.flowByTeam.length > 1 ? 'high' : 'medium',
        values: { by, name, teams: figures.flowByTeam.length },
      },
    ];
  },
};
