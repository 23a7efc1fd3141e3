/**
 * Touchpoints of the current state that no goal reaches; where a project has target states only, of these. A sub-journey counts
 * once. Severity: medium when a moment of truth is among them, otherwise low, since not everything needs a goal.
 */
import type { GoalFindingKind } from './goals-finding';

export const unreachedTouchpoints: GoalFindingKind = {
  id: 'unreached-touchpoints',
  find: ({ figures }) => {
    const [first] = figures.coverage;
    if (!first || first.unreached.length === 0) return [];
    const open = new Set(first.unreached);
    const decisive = figures.touchpoints.some(({ id, momentOfTruth }) => momentOfTruth && open.has(id));
    return [
      {
        about: [],
        severity: decisive ? 'medium' : 'low',
        touchpoints: first.unreached,
        values: { count: first.unreached.length, share: { share: 1 - first.share } },
      },
    ];
  },
};
