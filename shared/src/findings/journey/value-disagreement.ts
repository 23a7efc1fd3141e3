/**
 * Customers and staff disagree on what is value. Severity: high where customers see value in what staff call waste,
 * since it may be cut; medium the other way round.
 */
import type { FindingKind } from '../finding';

export const valueDisagreement: FindingKind = {
  id: 'value-disagreement',
  find: ({ figures, title }) => {
    const { customerSaysValue, customerSaysWaste } = figures.disagreements;
    const of = (ids: readonly string[], customers: 'value' | 'waste') =>
      ids.map((id) => ({
        variant: `customers-${customers}`,
        about: [id],
        touchpoints: [id],
        severity: customers === 'value' ? ('high' as const) : ('medium' as const),
        values: { touchpoint: title(id), customers },
      }));
    return [...of(customerSaysValue, 'value'), ...of(customerSaysWaste, 'waste')];
  },
};
