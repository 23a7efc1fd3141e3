/**
 * A metric at a touchpoint where no reaction of the customer is wanted, so that nobody knows what it is to show; a moment of truth
 * with nothing but a score is a finding of its own. Severity: medium at a moment of truth, otherwise low.
 */
import { metricState } from '../../kernel/metric-state';
import { each } from '../../kernel/pieces';
import type { Draft, FindingKind } from '../finding';
import { scoresAlone } from './number-alone';

export const metricWithoutReaction: FindingKind = {
  id: 'metric-without-reaction',
  *find(audit) {
    const { figures, stages, title } = audit;
    const wanted = new Set(figures.ladder.rungs.flatMap(({ touchpoints }) => touchpoints));
    const alone = scoresAlone(audit);
    const drafts: Draft[] = [];
    for (const { columns } of stages) {
      yield* each(columns, ({ touchpoints }) => {
        for (const { id, metric, momentOfTruth } of touchpoints) {
          if (metric === null || metricState(metric) === 'none' || wanted.has(id) || alone.has(id)) continue;
          drafts.push({
            about: [id],
            touchpoints: [id],
            severity: momentOfTruth ? 'medium' : 'low',
            values: { touchpoint: title(id), metric: { title: metric.name } },
          });
        }
      });
    }
    return drafts;
  },
};
