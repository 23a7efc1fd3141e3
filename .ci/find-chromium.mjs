/**
 * Finds the Chromium for browser tests and the benchmark: POLKU_CHROMIUM or CHROMIUM_PATH, then the system's browsers, then
 * Playwright's. A given path that does not exist is an error, so that a run never silently uses another browser.
 * `findChromium` only looks; `provideChromium` may install.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { aptInstall, givenProgram, isProgram, programFolders, succeeds } from './find-program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Flags every launch needs: containers have neither a user namespace nor a GPU, and a small /dev/shm. */
export const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

const HOW = [
  'No Chromium was found. One of these helps:',
  '  - install Chromium, Google Chrome or Microsoft Edge the usual way, or',
  '  - npx playwright install chromium   (in the folder e2e), or',
  '  - POLKU_CHROMIUM=/path/to/a/chromium npm test',
].join('\n');

function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    const apps = ['/Applications', join(env.HOME ?? '', 'Applications')];
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return apps.flatMap((folder) => names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const tails = [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return tails.flatMap((tail) => roots.map((root) => join(root, ...tail)));
  }
  return NAMES.flatMap((name) => programFolders(env).map((folder) => join(folder, name)));
}

/** @returns the path of the browser Playwright downloaded for itself, or undefined */
function playwrights() {
  try {
    const require = createRequire(new URL('../e2e/package.json', import.meta.url));
    const path = require('@playwright/test').chromium.executablePath();
    return path && existsSync(path) ? path : undefined;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND' || /executable/i.test(error.message)) return undefined;
    throw error;
  }
}

/**
 * @param env environment to read, `process.env` by default
 * @returns absolute path of a Chromium-family browser, or undefined if this machine has none
 * @throws if the path given in POLKU_CHROMIUM or CHROMIUM_PATH is not a program
 */
export function findChromium(env = process.env, platform = process.platform) {
  const given = givenProgram(['POLKU_CHROMIUM', 'CHROMIUM_PATH'], env);
  return given ?? usualPlaces(platform, env).find(isProgram) ?? playwrights();
}

/**
 * @returns absolute path of a Chromium
 * @throws with the ways out if this machine has none
 */
export function requireChromium() {
  const found = findChromium();
  if (!found) throw new Error(HOW);
  return found;
}

/**
 * Like `requireChromium`, but installs one first if need be: with apt when root on a Debian-like system, else with
 * Playwright.
 * @param say takes one line of progress
 */
export function provideChromium(say) {
  const found = findChromium();
  if (found) return found;
  aptInstall('chromium', (line) => say(`no Chromium here: ${line}`));
  const installed = findChromium();
  if (installed) return installed;
  say('no Chromium here: playwright install chromium');
  succeeds('npx', ['playwright', 'install', 'chromium'], new URL('../e2e', import.meta.url));
  return requireChromium();
}
