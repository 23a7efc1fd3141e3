/** Boot: creates the app's services once and renders it. The composition root of the client. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchViews } from '../boards/index';
import type { Session } from '../kernel/session/session-types';
import { openStorage } from '../kernel/storage/storage';
import type { Storage } from '../kernel/storage/storage-types';
import { createToasts } from '../ui/Toasts';
import { App } from './App';
import { createPreferences } from './preferences';
import { createUpdater, isTyping } from './pwa/updater';

/** @param root the element that the app lives in */
export function boot(root: HTMLElement): void {
  const storage = openStorage();
  // What opening a project waits for begins before anything is drawn: the view's code and the browser's store.
  if (location.pathname.startsWith('/p/')) void fetchViews();
  const sessions = new Set<Session>();
  const updater = createUpdater({
    script: import.meta.env.PROD && 'serviceWorker' in navigator ? '/sw.js' : null,
    safe: () => !isTyping(document) && [...sessions].every(({ state }) => state.getState().status.device === 'saved'),
  });
  sweepLater(storage);
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

/** A picture that nothing on this device names stays for as long as the server would keep it. */
const PICTURE_GRACE_MS = 30 * 24 * 60 * 60 * 1000;
/** Once a visit, when all has long been loaded. */
const SWEEP_AFTER_MS = 60_000;

function sweepLater(storage: Storage): void {
  setTimeout(() => {
    storage.pictures
      .sweep(Date.now(), PICTURE_GRACE_MS)
      .catch((error: unknown) => console.warn('Unused pictures of this browser were not looked for.', error));
  }, SWEEP_AFTER_MS);
}
