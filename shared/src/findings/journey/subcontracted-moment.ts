/** A moment of truth handled by a subcontractor and not measured (no actual value with its day). Severity: high. */
import { type FindingKind, fromEach } from '../finding';

export const subcontractedMoment: FindingKind = {
  id: 'subcontracted-moment',
  find: ({ figures, context, find, title }) => {
    const teams = new Map(context.teams.map(({ id, name }) => [id, name]));
    return fromEach(figures.ownership.subcontractedUnmeasured.touchpoints, (id) => {
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
