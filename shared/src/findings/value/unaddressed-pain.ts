/**
 * A pain that nothing in the offering addresses. Severity: high from a pain severity of 4, low up to 2, otherwise (or if
 * unspecified) medium.
 */
import type { Severity } from '../finding';
import type { ValueFindingKind } from './value-finding';

function severityOf(importance: number | null): Severity {
  if (importance === null) return 'medium';
  return importance >= 4 ? 'high' : importance <= 2 ? 'low' : 'medium';
}

export const unaddressedPain: ValueFindingKind = {
  id: 'unaddressed-pain',
  find: ({ fit, entry }) =>
    fit.unaddressedPains.map((id) => {
      const { item, text } = entry(id);
      return {
        about: [id],
        severity: severityOf(item.importance),
        touchpoints: [],
        values: {
          pain: { title: text },
          told: item.importance === null ? 'no' : 'yes',
          weight: { decimal: item.importance },
        },
      };
    }),
};
