/** A moment of truth in a subcontractor's hands that nobody measures. Severity: always high. */
import type { FindingKind } from '../finding';

export const subcontractedMoment: FindingKind = {
  id: 'subcontracted-moment',
  find: ({ figures, context, find, title }) => {
    const teams = new Map(context.teams.map(({ id, name }) => [id, name]));
    return figures.ownership.subcontractedUnmeasured.touchpoints.flatMap((id) => {
      const touchpoint = find(id);
      if (!touchpoint?.momentOfTruth) return [];
      return {
        about: [id],
        touchpoints: [id],
        severity: 'high',
        values: { touchpoint: title(id), team: { title: teams.get(touchpoint.team ?? '') ?? '' } },
      };
    });
  },
};
