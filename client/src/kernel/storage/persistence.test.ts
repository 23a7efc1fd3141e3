import { describe, expect, it, vi } from 'vitest';
import { createPersistence } from './persistence';

function browser({ persisted = false, state = 'prompt', grants = true }) {
  const persist = vi.fn(() => Promise.resolve(grants));
  const query = () => Promise.resolve({ state } as PermissionStatus);
  return {
    persist,
    given: { storage: { persist, persisted: () => Promise.resolve(persisted) }, permissions: { query } },
  };
}

describe('the promise to keep the data', () => {
  it('is asked for once, and without a word, where the browser shows nothing', async () => {
    const { persist, given } = browser({});
    const persistence = createPersistence(given, false);
    await persistence.quietly();
    await persistence.quietly();
    expect(persist).toHaveBeenCalledTimes(1);
    expect(await persistence.offered()).toBe(false);
  });

  it('is not asked for by an edit where the browser would ask the person, but offered', async () => {
    const { persist, given } = browser({});
    const persistence = createPersistence(given, true);
    await persistence.quietly();
    expect(persist).not.toHaveBeenCalled();
    expect(await persistence.offered()).toBe(true);
    expect(await persistence.ask()).toBe(true);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('is not offered when it is given, was refused, or the browser knows no such thing', async () => {
    expect(await createPersistence(browser({ persisted: true }).given, true).offered()).toBe(false);
    expect(await createPersistence(browser({ state: 'denied' }).given, true).offered()).toBe(false);
    const old = createPersistence({}, true);
    expect(await old.offered()).toBe(false);
    expect(await old.ask()).toBe(false);
    await createPersistence({ storage: { persist: () => Promise.reject(new Error('no')) } }, false).quietly();
  });
});
