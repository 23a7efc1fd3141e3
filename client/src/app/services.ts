/** Services shared by the whole app: created once in main.tsx and passed down by context; no module-level singletons. */
import { createContext, useContext } from 'react';
import type { Library, Settings, Storage } from '../kernel/storage/storage-types';
import type { Session } from '../kernel/session/session-types';
import type { Toasts } from '../ui/Toasts';
import type { PreferenceStore } from './preferences';
import type { Updater } from './pwa/updater';

export interface Services {
  readonly storage: Storage;
  readonly library: Library;
  readonly settings: Settings;
  readonly preferences: PreferenceStore;
  readonly toasts: Toasts;
  readonly updater: Updater;
  /** The open ones, so that a reload can wait for their edits. */
  readonly sessions: Set<Session>;
}

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

/** @throws outside a ServicesProvider */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside ServicesProvider');
  return services;
}
