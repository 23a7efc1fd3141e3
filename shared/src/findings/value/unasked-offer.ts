/**
 * An offered item that answers no job, pain or gain. Severity: medium where touchpoints deliver it, since it costs work,
 * otherwise low. Not reported while the customer's side is empty.
 */
import type { ValueFindingKind } from './value-finding';

export const unaskedOffer: ValueFindingKind = {
  id: 'unasked-offer',
  find: ({ fit, entry, delivering }) =>
    (fit.customerSaid ? fit.idleOffers : []).map((id) => {
      const offer = entry(id);
      const touchpoints = delivering(offer);
      return {
        about: [id],
        severity: touchpoints.length > 0 ? 'medium' : 'low',
        touchpoints,
        values: { offer: { title: offer.text }, count: touchpoints.length },
      };
    }),
};
