/**
 * A moment of truth that is not measured (no actual value with its day); those of subcontractors are a separate finding.
 * Severity: high where the customer's emotion is negative or the importance is 5, otherwise medium.
 */
import { metricLack } from '../../kernel/metric-state';
import { type FindingKind, fromEach } from '../finding';

export const unmeasuredMoment: FindingKind = {
  id: 'unmeasured-moment',
  find: ({ figures, find, title }) => {
    const subcontracted = new Set(figures.ownership.subcontractedUnmeasured.touchpoints);
    return fromEach(figures.momentsOfTruth, (id) => {
      const touchpoint = find(id);
      if (!touchpoint || subcontracted.has(id)) return [];
      const { metric } = touchpoint;
      const state = metricLack(metric);
      if (state === null) return [];
      return {
        about: [id],
        touchpoints: [id],
        severity: (touchpoint.emotion ?? 0) < 0 || touchpoint.importance === 5 ? 'high' : 'medium',
        values: {
          touchpoint: title(id),
          metric: { title: metric?.name ?? '' },
          state,
        },
      };
    });
  },
};
