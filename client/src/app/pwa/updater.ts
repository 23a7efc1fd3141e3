/**
 * App updates. Nothing reloads by itself, and not even a requested reload interrupts typing or unsaved edits. A tab left
 * behind by another tab's update says so; its old code cannot load new chunks, since those have other names.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';

const CHECK_MS = 60 * 60 * 1000;
const SAFE_CHECK_MS = 500;

export interface UpdateState {
  /** A new version is installed and waits to be let in. */
  readonly updateAvailable: boolean;
  /** Another tab has let a new version in: this one is old and must be reloaded before it needs more code. */
  readonly stale: boolean;
  /** A part of the app could not be loaded. */
  readonly missing: boolean;
  /** Asked for; waits until it is safe to reload. */
  readonly waiting: boolean;
  /** The app is kept on this device and starts without a network. */
  readonly offlineReady: boolean;
}

export interface Updater {
  readonly store: StoreApi<UpdateState>;
  /** The person asked for the new version: reloads as soon as it is safe. */
  apply(): void;
  close(): void;
}

export interface UpdaterOptions {
  /** Whether a reload would lose nothing and disturb nobody: nobody is typing, every edit is saved. */
  readonly safe: () => boolean;
  /** Address of the worker; null if there is none (development, or an insecure context). */
  readonly script: string | null;
  readonly container?: ServiceWorkerContainer | undefined;
  readonly reload?: () => void;
}

/** @returns whether the focus is in something that takes typing */
export function isTyping(document: Document): boolean {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return false;
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

/** Registers the worker after the page has loaded and follows its updates. */
export function createUpdater(options: UpdaterOptions): Updater {
  const { safe, script } = options;
  const container = options.container ?? (script === null ? undefined : navigator.serviceWorker);
  const reload = options.reload ?? (() => window.location.reload());
  const store = createStore<UpdateState>(() => ({
    updateAvailable: false,
    stale: false,
    missing: false,
    waiting: false,
    offlineReady: false,
  }));
  let registration: ServiceWorkerRegistration | null = null;
  let hadWorker = Boolean(container?.controller);
  let letIn = false;
  let safeTimer: ReturnType<typeof setInterval> | undefined;

  const follow = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration?.waiting && hadWorker) store.setState({ updateAvailable: true });
      if (worker.state === 'activated') store.setState({ offlineReady: true });
    });
  };
  const check = (): void => {
    // Fails without a network, or while the server is being updated; the next check will see it.
    registration?.update().catch(() => undefined);
  };
  const register = async (): Promise<void> => {
    if (!container || script === null) return;
    try {
      registration = await container.register(script, { scope: '/', updateViaCache: 'none' });
    } catch (error) {
      console.error('The app cannot be kept for offline use in this browser.', error);
      return;
    }
    store.setState({
      offlineReady: registration.active !== null,
      updateAvailable: registration.waiting !== null && hadWorker,
    });
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration?.installing ?? null));
  };
  const onController = (): void => {
    if (!hadWorker) {
      hadWorker = true; // the first worker of all takes over the page it was installed by: the same version
      return;
    }
    if (letIn) reload();
    else store.setState({ stale: true, updateAvailable: true });
  };
  const onMissing = (): void => store.setState({ missing: true });
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') check();
  };
  const checking = setInterval(check, CHECK_MS);
  container?.addEventListener('controllerchange', onController);
  window.addEventListener('vite:preloadError', onMissing);
  window.addEventListener('online', check);
  document.addEventListener('visibilitychange', onVisible);
  if (document.readyState === 'complete') void register();
  else window.addEventListener('load', () => void register(), { once: true });

  const go = (): void => {
    if (!safe()) return;
    clearInterval(safeTimer);
    safeTimer = undefined;
    const waiting = registration?.waiting;
    if (!waiting) {
      reload();
      return;
    }
    letIn = true;
    waiting.postMessage({ type: 'SKIP_WAITING' });
  };
  return {
    store,
    apply() {
      if (safeTimer !== undefined) return;
      store.setState({ waiting: true });
      safeTimer = setInterval(go, SAFE_CHECK_MS);
      go();
    },
    close() {
      clearInterval(checking);
      clearInterval(safeTimer);
      container?.removeEventListener('controllerchange', onController);
      window.removeEventListener('vite:preloadError', onMissing);
      window.removeEventListener('online', check);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}
