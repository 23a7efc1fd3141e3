/** Before every client test: an IndexedDB in memory and matchers for the DOM. */
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { configure } from '@testing-library/react';

// Much comes when the browser is idle, and a machine that tests everything at once seldom is.
configure({ asyncUtilTimeout: 5000 });
