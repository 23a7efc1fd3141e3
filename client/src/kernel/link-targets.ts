/** What records can be linked to on boards of other kinds; the app gives it, a view of one kind knows no other. */
import type { LinkTargets } from '@polku/shared/kernel/link-targets';
import { createContext, useContext } from 'react';

const LinkTargetsContext = createContext<readonly LinkTargets[]>([]);
export const LinkTargetsProvider = LinkTargetsContext.Provider;

/** @returns none for a part of a view on its own */
export function useLinkTargets(): readonly LinkTargets[] {
  return useContext(LinkTargetsContext);
}
