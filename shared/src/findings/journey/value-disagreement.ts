/**
 * Customers and staff disagree on what is value. Severity: high where customers see value in what staff call waste, since it
 * may be cut; otherwise medium.
 */
import { type FindingKind, fromEach } from '../finding';

export const valueDisagreement: FindingKind = {
  id: 'value-disagreement',
  *find({ figures, title }) {
    const { customerSaysValue, customerSaysWaste } = figures.disagreements;
    const of = (ids: readonly string[], customers: 'value' | 'waste') =>
      fromEach(ids, (id) => ({
        variant: `customers-${customers}`,
        about: [id],
        touchpoints: [id],
        severity: customers === 'value' ? ('high' as const) : ('medium' as const),
        values: { touchpoint: title(id), customers },
      }));
    return [...(yield* of(customerSaysValue, 'value')), ...(yield* of(customerSaysWaste, 'waste'))];
  },
};
