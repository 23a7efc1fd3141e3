/**
 * A touchpoint of the highest importance that no goal reaches, itself or as a part of a sub-journey. Severity: high at a moment of
 * truth, otherwise medium. Nothing while there are no goals.
 */
import type { GoalFindingKind } from './goals-finding';

export const importantUnreached: GoalFindingKind = {
  id: 'important-unreached',
  find({ figures, title }) {
    const known = new Map(figures.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
    return figures.importantUnreached.map((id) => ({
      about: [id],
      severity: known.get(id)?.momentOfTruth ? 'high' : 'medium',
      touchpoints: [id],
      values: { a: title(id) },
    }));
  },
};
