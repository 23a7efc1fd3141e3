/**
 * A moment of truth without a metric; those of subcontractors are a separate finding. Severity: high where the customer's
 * emotion is negative or the importance is 5, otherwise medium.
 */
import { type FindingKind, fromEach } from '../finding';

export const unmeasuredMoment: FindingKind = {
  id: 'unmeasured-moment',
  find: ({ figures, find, title }) => {
    const subcontracted = new Set(figures.ownership.subcontractedUnmeasured.touchpoints);
    return fromEach(figures.momentsOfTruth, (id) => {
      const touchpoint = find(id);
      const measured = touchpoint?.metric && touchpoint.metric.name.trim() !== '';
      if (!touchpoint || measured || subcontracted.has(id)) return [];
      return {
        about: [id],
        touchpoints: [id],
        severity: (touchpoint.emotion ?? 0) < 0 || touchpoint.importance === 5 ? 'high' : 'medium',
        values: { touchpoint: title(id) },
      };
    });
  },
};
