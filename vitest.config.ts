/**
 * All tests that need no browser, one project per package so that each runs in the environment of its product code:
 * `shared` and `client` could not tell a missing DOM from a forbidden one otherwise. `npx vitest run --project server`
 * runs one. Focused tests fail, here as in CI: a run that was green must have run everything.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const clientSetup = path('client/src/testing/setup.ts');

/** Two copies of Yjs in one process break every `instanceof` it relies on. */
const resolve = { dedupe: ['yjs', 'lib0', 'y-protocols', 'react', 'react-dom'] };

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    reporters: ['default'],
    projects: [
      {
        resolve,
        test: {
          name: 'shared',
          root: path('shared'),
          environment: 'node',
          include: ['src/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        resolve,
        test: {
          name: 'server',
          root: path('server'),
          environment: 'node',
          pool: 'forks',
          include: ['src/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'client',
          root: path('client'),
          environment: 'happy-dom',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: existsSync(clientSetup) ? [clientSetup] : [],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'tools',
          root: path('.ci'),
          environment: 'node',
          include: ['**/*.test.mjs'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
