/**
 * A pain that nothing in the offering addresses. Severity: high from a pain severity of 4, low up to 2, otherwise (or if
 * unspecified) medium.
 */
import type { ValueFindingKind } from './value-finding';

export const unaddressedPain: ValueFindingKind = {
  id: 'unaddressed-pain',
  find: ({ fit, entry }) =>
    fit.unaddressedPains.map((id) => {
      const { item, text } = entry(id);
      const weight = item.importance ?? 3;
      return {
        about: [id],
        severity: weight >= 4 ? 'high' : weight <= 2 ? 'low' : 'medium',
        touchpoints: [],
        values: {
          pain: { title: text },
          told: item.importance === null ? 'no' : 'yes',
          weight: { decimal: item.importance },
        },
      };
    }),
};
