/**
 * Set-up of every client test: in-memory IndexedDB, DOM matchers, and a browser that remembers nothing. Test files of a
 * worker share one page (creating one takes longer than most tests), so each leaves it as it was.
 */
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';

// Much comes when the browser is idle, and a machine that tests everything at once seldom is.
configure({ asyncUtilTimeout: 250_000 });

beforeAll(() => document.body.replaceChildren());
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
