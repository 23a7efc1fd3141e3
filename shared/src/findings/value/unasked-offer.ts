/**
 * Something offered that answers no job, pain or gain. Medium where touchpoints deliver it, since it is worked for, otherwise
 * low. While nobody has said what the customer wants, nothing is called unasked for.
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
