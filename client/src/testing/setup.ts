/** Before every client test: an IndexedDB in memory and matchers for the DOM. */
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
