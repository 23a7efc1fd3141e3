/** The presence of the open project, for marks anywhere in it. */
import { createContext, useContext } from 'react';
import type { Presence } from '../session/presence-types';

const PresenceContext = createContext<Presence | null>(null);
export const PresenceProvider = PresenceContext.Provider;

/** @returns null where a view is used without the app */
export function usePresence(): Presence | null {
  return useContext(PresenceContext);
}
