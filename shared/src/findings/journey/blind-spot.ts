/** Blind spot: staff rate a touchpoint higher than customers do, with enough answers. Severity: `gapSeverity`. */
import { type FindingKind, fromEach } from '../finding';
import { gapScore, gapSeverity } from '../severity';

export const blindSpot: FindingKind = {
  id: 'blind-spot',
  find: ({ figures, find, title }) =>
    fromEach(figures.blindSpots.spots, ({ touchpoint: id, gap, verdict, staffBelief, experience, customerAnswers }) =>
      verdict !== 'overestimate' || gap === null
        ? []
        : {
            about: [id],
            touchpoints: [id],
            severity: gapSeverity(gap, find(id)),
            score: gapScore(gap, find(id)),
            values: {
              touchpoint: title(id),
              gap: { signed: gap },
              staff: { decimal: staffBelief },
              customers: { decimal: experience },
              n: customerAnswers ?? 0,
            },
          },
    ),
};
