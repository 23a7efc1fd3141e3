/**
 * Unmet expectation: experience below expectation by at least the blind-spot gap, each of the two told by three or more
 * customers. Severity: `gapSeverity`.
 */
import { ANSWERS_FOR_A_VERDICT } from '../../boards/journey/analysis/answers';
import { type FindingKind, fromEach } from '../finding';
import { gapScore, gapSeverity } from '../severity';

export const unmetExpectation: FindingKind = {
  id: 'unmet-expectation',
  find: ({ figures, context, find, title }) =>
    fromEach(figures.expectations.gaps, ({ touchpoint: id, gap, expectation, experience, n }) => {
      const touchpoint = find(id);
      if (-gap < context.blindSpotFrom || n === null || n < ANSWERS_FOR_A_VERDICT) return [];
      return {
        about: [id],
        touchpoints: [id],
        severity: gapSeverity(-gap, touchpoint),
        score: gapScore(-gap, touchpoint),
        values: {
          touchpoint: title(id),
          gap: { signed: gap },
          expectation: { decimal: expectation },
          experience: { decimal: experience },
          n,
        },
      };
    }),
};
