/**
 * Findings that a kind of board makes anyway where it shows its figures: it offers them to the list of the whole project, so
 * that nothing is analysed twice. Offers are no state of React: an offer renders nothing but the list that is made of it.
 */
import type { Decided } from '@polku/shared/findings/decisions';
import type { Board } from '@polku/shared/kernel/project';
import { createContext, useContext, useEffect } from 'react';

export interface FoundOnBoard {
  readonly board: Board;
  readonly findings: readonly Decided[];
}

/** What kinds have found so far, by kind; null: not yet made. */
export type Offered = ReadonlyMap<string, readonly FoundOnBoard[] | null>;

/** Where kinds of boards put what they found, and the list of the whole project takes it. */
export interface Offers {
  /** @param found of all boards of the kind; null: not yet made */
  readonly offer: (kind: string, found: readonly FoundOnBoard[] | null) => void;
  readonly current: () => Offered;
  /** Calls back after every offer that differs from the one before. @returns unsubscribe */
  readonly subscribe: (listener: () => void) => () => void;
}

/** @returns offers of one page, none yet */
export function createOffers(): Offers {
  const offered = new Map<string, readonly FoundOnBoard[] | null>();
  const listeners = new Set<() => void>();
  return {
    offer(kind, found) {
      if (offered.get(kind) === found) return;
      offered.set(kind, found);
      for (const listener of [...listeners]) listener();
    },
    current: () => offered,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const OfferContext = createContext<Offers | null>(null);
/** Its value stays the same from render to render. */
export const OfferProvider = OfferContext.Provider;

/** Offers what is found on the boards of a kind, while it is mounted; `found` keeps its identity while nothing changes. */
export function useOffer(kind: string, found: readonly FoundOnBoard[] | null): void {
  const offers = useContext(OfferContext);
  useEffect(() => offers?.offer(kind, found), [offers, kind, found]);
}
