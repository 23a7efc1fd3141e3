/** Link targets on boards of other kinds, provided by the app, so that a kind's view knows no other kind. */
import type { LinkTargets } from '@polku/shared/kernel/link-targets';
import { createContext, useContext } from 'react';

const LinkTargetsContext = createContext<readonly LinkTargets[]>([]);
export const LinkTargetsProvider = LinkTargetsContext.Provider;

/** @returns none for a part of a view on its own */
export function useLinkTargets(): readonly LinkTargets[] {
  return useContext(LinkTargetsContext);
}
