import { vi } from 'vitest';

/** Waits until it no longer throws, as long as it takes: what never comes is ended by the limit of the test. @returns what it gives */
export function eventually<T>(come: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(come, { timeout: 250_000, interval: 20 });
}
