/** What touchpoints can be linked to on boards of other kinds; the app gives it, a view of one kind knows no other. */
import type { TouchpointLinks } from '@polku/shared/kernel/touchpoint-links';
import { createContext, useContext } from 'react';

const TouchpointLinksContext = createContext<readonly TouchpointLinks[]>([]);
export const TouchpointLinksProvider = TouchpointLinksContext.Provider;

/** @returns none for a part of a view on its own */
export function useTouchpointLinks(): readonly TouchpointLinks[] {
  return useContext(TouchpointLinksContext);
}
