/** What customers and employees feel in two journeys, touchpoint by touchpoint in their common order. */
import { difference } from '../facts/sums';
import type { Touchpoint } from '../records/schema';
import type { Slot } from './alignment';

export interface FeltPair {
  readonly before: number | null;
  readonly after: number | null;
  /** after − before; null where either is unknown. */
  readonly difference: number | null;
}

export interface FeltSlot {
  /** Null on the side where it does not exist. */
  readonly before: Touchpoint | null;
  readonly after: Touchpoint | null;
  readonly customer: FeltPair;
  readonly employee: FeltPair;
}

function pairOf(before: number | null, after: number | null): FeltPair {
  return { before, after, difference: before === null || after === null ? null : difference(after, before) };
}

/** @returns the slots in which anybody's feeling is known on either side */
export function feltSlots(slots: readonly Slot[]): readonly FeltSlot[] {
  return slots.flatMap(({ before, after }): readonly FeltSlot[] => {
    const customer = pairOf(before?.emotion ?? null, after?.emotion ?? null);
    const employee = pairOf(before?.employeeEmotion ?? null, after?.employeeEmotion ?? null);
    const known = [customer, employee].some((pair) => pair.before !== null || pair.after !== null);
    return known ? [{ before: before ?? null, after: after ?? null, customer, employee }] : [];
  });
}
