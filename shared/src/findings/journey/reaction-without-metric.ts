/**
 * A wanted reaction that no metric measures, neither its own nor one of its touchpoints. Severity: medium where a moment of truth
 * is among these, otherwise low.
 */
import { type FindingKind, fromEach } from '../finding';

export const reactionWithoutMetric: FindingKind = {
  id: 'reaction-without-metric',
  find: ({ figures, find, title }) =>
    fromEach(figures.ladder.rungs, ({ id, touchpoints, metrics }) => {
      if (metrics.length > 0) return [];
      const [first] = touchpoints;
      return {
        about: [id],
        touchpoints,
        severity: touchpoints.some((one) => find(one)?.momentOfTruth) ? 'medium' : 'low',
        values: { touchpoint: title(first ?? null), count: touchpoints.length },
      };
    }),
};
