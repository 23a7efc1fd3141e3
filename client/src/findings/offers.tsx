/**
 * Findings that a kind of board makes anyway where it shows its figures: it offers them to the list of the whole project, so
 * that nothing is analysed twice.
 */
import type { Decided } from '@polku/shared/findings/decisions';
import type { Board } from '@polku/shared/kernel/project';
import { createContext, useContext, useEffect } from 'react';

export interface FoundOnBoard {
  readonly board: Board;
  readonly findings: readonly Decided[];
}

/** @param found of all boards of the kind; null: not yet made */
export type OfferFindings = (kind: string, found: readonly FoundOnBoard[] | null) => void;

const OfferContext = createContext<OfferFindings | null>(null);
/** Its value stays the same from render to render. */
export const OfferProvider = OfferContext.Provider;

/** Offers what is found on the boards of a kind, while it is mounted; `found` keeps its identity while nothing changes. */
export function useOffer(kind: string, found: readonly FoundOnBoard[] | null): void {
  const offer = useContext(OfferContext);
  useEffect(() => offer?.(kind, found), [offer, kind, found]);
}
