/**
 * The browser's promise to keep the data when disk space is short. Chromium and Safari decide silently; Firefox asks the
 * person, so there it is requested only after they were told why.
 */
export interface Persistence {
  /** Asks a browser that shows nothing; leaves alone one that would ask the person. Never rejects. */
  quietly(): Promise<void>;
  /** @returns whether there is something to offer: the browser would ask the person and has no answer yet */
  offered(): Promise<boolean>;
  /** The browser asks the person now. @returns whether it promises */
  ask(): Promise<boolean>;
}

export interface PersistenceBrowser {
  readonly storage?: Partial<Pick<StorageManager, 'persist' | 'persisted'>> | undefined;
  readonly permissions?: Pick<Permissions, 'query'> | undefined;
}

/** @param asksPeople whether this browser shows a question of its own; by default, whether it is Firefox */
export function createPersistence(
  browser: PersistenceBrowser = navigator,
  asksPeople = CSS.supports('-moz-appearance', 'none'),
): Persistence {
  let quiet: Promise<void> | null = null;
  const ask = async (): Promise<boolean> => (await browser.storage?.persist?.()) ?? false;
  return {
    quietly() {
      quiet ??= asksPeople
        ? Promise.resolve()
        : ask().then(
            () => undefined,
            () => undefined, // a browser that refuses to promise still stores
          );
      return quiet;
    },
    async offered() {
      const { storage, permissions } = browser;
      if (!asksPeople || !storage?.persist || (await storage.persisted?.()) !== false) return false;
      const permission = await permissions?.query({ name: 'persistent-storage' });
      return permission?.state !== 'denied';
    },
    ask,
  };
}
