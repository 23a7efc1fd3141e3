/** Every finding of a value map. */
import { unaddressedPain } from './unaddressed-pain';
import { unaskedOffer } from './unasked-offer';
import type { ValueFindingKind } from './value-finding';

/** Of equal weight, findings are shown in this order. */
export const VALUE_FINDINGS: readonly ValueFindingKind[] = [unaddressedPain, unaskedOffer];
