/**
 * A moment of truth measured by a single score (NPS, CSAT, CES, satisfaction) and nothing else: no wanted reaction says what the
 * score is to show, and no pain, quote, idea or action why it is what it is. Severity: high where the customer's emotion is
 * negative or the importance is 5, otherwise medium.
 */
import { metricState } from '../../kernel/metric-state';
import { type FindingKind, fromEach, type JourneyAudit } from '../finding';

const SCORE = /\b(e?nps|csat|ces)\b|net promoter|customer effort|satisfaction|suosittelu|tyytyväisyys|vaivattomuus/i;

/** @returns the moments of truth that have nothing but a score */
export function scoresAlone({ figures, context, find }: JourneyAudit): ReadonlySet<string> {
  const alone = figures.ladder.moments.filter(({ touchpoint: id, reactions }) => {
    const metric = find(id)?.metric ?? null;
    if (metric === null || metricState(metric) === 'none' || reactions.length > 0) return false;
    return SCORE.test(metric.name) && !context.noted?.has(id);
  });
  return new Set(alone.map(({ touchpoint }) => touchpoint));
}

export const numberAlone: FindingKind = {
  id: 'number-alone',
  find: (audit) =>
    fromEach([...scoresAlone(audit)], (id) => {
      const touchpoint = audit.find(id);
      const severe = (touchpoint?.emotion ?? 0) < 0 || touchpoint?.importance === 5;
      return {
        about: [id],
        touchpoints: [id],
        severity: severe ? 'high' : 'medium',
        values: { touchpoint: audit.title(id), metric: { title: touchpoint?.metric?.name ?? '' } },
      };
    }),
};
