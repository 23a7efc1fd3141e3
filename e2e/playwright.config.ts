/**
 * Browser tests against the built product: one server on its own port with an empty data folder. Specs are isolated by
 * working in projects of their own; one that kills the server starts its own. No retries: a flaky test is a failure.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, requireChromium } from '../.ci/find-chromium.mjs';
import { findFirefox, NO_FIREFOX } from '../.ci/find-firefox.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'server/dist/main.js');
if (!existsSync(main)) throw new Error(`There is no ${main}: build first (npm run build).`);

/**
 * Workers load this file again in their own process: the first load decides port and data folder and hands them on in
 * the environment, which workers inherit.
 */
const port = (process.env.POLKU_E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000)));
if (!process.env.POLKU_E2E_DATA) {
  const data = mkdtempSync(join(tmpdir(), 'polku-e2e-'));
  process.env.POLKU_E2E_DATA = data;
  process.on('exit', () => rmSync(data, { recursive: true, force: true }));
}

const firefox = findFirefox();
// Said once, not by every worker.
if (!firefox && process.env.TEST_WORKER_INDEX === undefined) console.log(NO_FIREFOX);

const report = process.env.POLKU_E2E_REPORT ?? join(root, '.cache/e2e.json');

export default defineConfig({
  testDir: 'specs',
  testIgnore: firefox ? [] : ['firefox.spec.ts'],
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  // A third saves an eighth of the time and makes each test half as long again.
  workers: 2,
  fullyParallel: true,
  // Only what hangs is ended: a slow machine is no failure.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  reporter: [['list'], ['json', { outputFile: report }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Waiting for things to come to rest is waiting; `first-steps` keeps motion.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording costs a quarter of the time: a test that failed is run again with `--trace on` to be looked at.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: requireChromium(), args: CHROMIUM_FLAGS },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `node ${JSON.stringify(main)}`,
    cwd: root,
    url: `http://127.0.0.1:${port}/healthz`,
    env: { PORT: port, HOST: '127.0.0.1', DATA_DIR: process.env.POLKU_E2E_DATA, NODE_ENV: 'production' },
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
