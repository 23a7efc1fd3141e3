/**
 * Touchpoints that no goal reaches. Severity: medium when a moment of truth is among them, otherwise low, since not
 * everything needs a goal.
 */
import type { GoalFindingKind } from './goals-finding';

export const unreachedTouchpoints: GoalFindingKind = {
  id: 'unreached-touchpoints',
  find: ({ figures }) => {
    const { unreached, reachedShare } = figures;
    if (unreached.length === 0) return [];
    const open = new Set(unreached);
    const decisive = figures.touchpoints.some(({ id, momentOfTruth }) => momentOfTruth && open.has(id));
    return [
      {
        about: [],
        severity: decisive ? 'medium' : 'low',
        touchpoints: unreached,
        values: { count: unreached.length, share: { share: reachedShare === null ? null : 1 - reachedShare } },
      },
    ];
  },
};
