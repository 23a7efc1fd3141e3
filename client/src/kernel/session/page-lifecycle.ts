/** Page lifecycle events: hidden or closed, online or offline, and closing with unsaved edits. */
export interface PageLifecycle {
  /** The page may be gone in a moment: only what is started now still happens. */
  readonly leaving: () => void;
  readonly online: () => void;
  readonly offline: () => void;
  /** Whether closing would lose something that is saved nowhere. */
  readonly unsaved: () => boolean;
}

/** @returns stops watching */
export function watchPage({ leaving, online, offline, unsaved }: PageLifecycle): () => void {
  const visibility = (): void => {
    if (document.visibilityState === 'hidden') leaving();
    else online();
  };
  const beforeUnload = (event: BeforeUnloadEvent): void => {
    leaving();
    if (unsaved()) event.preventDefault();
  };
  window.addEventListener('pagehide', leaving);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  window.addEventListener('beforeunload', beforeUnload);
  document.addEventListener('visibilitychange', visibility);
  return () => {
    window.removeEventListener('pagehide', leaving);
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
    window.removeEventListener('beforeunload', beforeUnload);
    document.removeEventListener('visibilitychange', visibility);
  };
}
