/** Boot: makes the app's services once and renders it. The composition root of the client. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Session } from '../kernel/session/session-types';
import { openStorage } from '../kernel/storage/storage';
import { createToasts } from '../ui/Toasts';
import { App } from './App';
import { createPreferences } from './preferences';
import { createUpdater, isTyping } from './pwa/updater';

/** @param root the element that the app lives in */
export function boot(root: HTMLElement): void {
  const storage = openStorage();
  const sessions = new Set<Session>();
  const updater = createUpdater({
    script: import.meta.env.PROD && 'serviceWorker' in navigator ? '/sw.js' : null,
    safe: () => !isTyping(document) && [...sessions].every(({ state }) => state.getState().status.device === 'saved'),
  });
  createRoot(root).render(
    <StrictMode>
      <App
        services={{
          storage,
          library: storage.library,
          settings: storage.settings,
          preferences: createPreferences(),
          toasts: createToasts(),
          updater,
          sessions,
        }}
      />
    </StrictMode>,
  );
}
