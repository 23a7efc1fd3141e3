/**
 * Asked again: what a touchpoint asks of the customer although it was asked or known before. Severity: high where the customer
 * feels bad there, otherwise medium.
 */
import type { AskedAgain } from '../../boards/journey/analysis/asked-again';
import { type FindingKind, fromEach } from '../finding';

/** Data named in the sentence. */
const NAMED = 4;

export const askedAgain: FindingKind = {
  id: 'asked-again',
  find({ figures, find, title }) {
    const byTouchpoint = new Map<string, AskedAgain[]>();
    for (const item of figures.askedAgain.items)
      byTouchpoint.set(item.touchpoint, [...(byTouchpoint.get(item.touchpoint) ?? []), item]);
    return fromEach([...byTouchpoint], ([id, items]) => {
      const [first] = items.flatMap(({ before }) => before);
      return {
        about: [id],
        touchpoints: [...new Set([...items.flatMap(({ before }) => before), id])],
        severity: (find(id)?.emotion ?? 0) < 0 ? 'high' : 'medium',
        values: {
          touchpoint: title(id),
          n: items.length,
          data: items
            .slice(0, NAMED)
            .map(({ datum }) => datum)
            .join(', '),
          more: Math.max(0, items.length - NAMED),
          where: first === undefined ? 'here' : 'before',
          first: title(first ?? null),
        },
      };
    });
  },
};
