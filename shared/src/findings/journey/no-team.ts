/**
 * Touchpoints that no team carries, stage by stage. Severity: high where one of them is a moment of truth, otherwise
 * medium from half of the stage's touchpoints on, otherwise low.
 */
import type { FindingKind } from '../finding';

export const noTeam: FindingKind = {
  id: 'no-team',
  find: ({ figures, stages }) => {
    const teamless = new Set(figures.ownership.withoutTeam.touchpoints);
    return stages.flatMap(({ stage, columns }) => {
      const all = columns.flatMap(({ touchpoints }) => touchpoints);
      const own = all.filter(({ id }) => teamless.has(id));
      if (own.length === 0) return [];
      const decisive = own.some(({ momentOfTruth }) => momentOfTruth);
      return {
        about: [stage.id],
        touchpoints: own.map(({ id }) => id),
        severity: decisive ? 'high' : own.length * 2 >= all.length ? 'medium' : 'low',
        values: { stage: { title: stage.name }, count: own.length },
      };
    });
  },
};
