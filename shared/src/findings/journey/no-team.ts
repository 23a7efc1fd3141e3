/**
 * Touchpoints without a team, by stage; customers' own steps need none. Severity: high if one is a moment of truth, medium
 * from half of the stage's touchpoints that need a team, otherwise low.
 */
import { each } from '../../kernel/pieces';
import type { Draft, FindingKind } from '../finding';

export const noTeam: FindingKind = {
  id: 'no-team',
  *find({ figures, stages }) {
    const teamless = new Set<string>();
    yield* each(figures.ownership.withoutTeam.touchpoints, (id) => teamless.add(id));
    const drafts: Draft[] = [];
    for (const { stage, columns } of stages) {
      const own: string[] = [];
      let all = 0;
      let decisive = false;
      yield* each(columns, ({ touchpoints }) => {
        for (const { id, momentOfTruth, layer } of touchpoints) {
          if (layer !== 'customer') all++;
          if (!teamless.has(id)) continue;
          own.push(id);
          decisive ||= momentOfTruth;
        }
      });
      if (own.length === 0) continue;
      drafts.push({
        about: [stage.id],
        touchpoints: own,
        severity: decisive ? 'high' : own.length * 2 >= all ? 'medium' : 'low',
        values: { stage: { title: stage.name }, count: own.length },
      });
    }
    return drafts;
  },
};
