/** Order keys of items in their section; pure, shared by the commands' plans. */
import type { Change } from '../../kernel/change';
import type { Placement } from '../../kernel/order';

/** @returns the changes that give siblings with unusable keys a new one */
export function rekeyed(placement: Placement): readonly Change[] {
  return [...placement.rekeyed].map(([id, order]) => ({ op: 'set', id, fields: { order } }));
}
