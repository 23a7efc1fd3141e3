/**
 * Which Chromium the browser tests and the benchmark drive.
 *
 * Order: POLKU_CHROMIUM or CHROMIUM_PATH, then the system's browsers, the one Playwright has installed. A path given by hand
 * that does not exist is an error: a run must not quietly use another browser than the one asked for.
 * `findChromium` only looks; `provideChromium` may install. Depends on nothing but Node and, if there, Playwright.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Flags every launch needs: containers have neither a user namespace nor a GPU, and a small /dev/shm. */
export const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

const HOW = [
  'No Chromium was found. One of these helps:',
  '  - install Chromium, Google Chrome or Microsoft Edge the usual way, or',
  '  - npx playwright install chromium   (in the folder e2e), or',
  '  - POLKU_CHROMIUM=/path/to/a/chromium npm test',
].join('\n');

function isProgram(path) {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // absent or not ours to run: for the search the same thing
  }
}

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
  const folders = new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']);
  return NAMES.flatMap((name) => [...folders].filter(Boolean).map((folder) => join(folder, name)));
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
  for (const name of ['POLKU_CHROMIUM', 'CHROMIUM_PATH']) {
    const given = env[name];
    if (!given) continue;
    if (!isProgram(given)) throw new Error(`${name} is set to ${given}, which is not a program that can be run.`);
    return given;
  }
  return usualPlaces(platform, env).find(isProgram) ?? playwrights();
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

function succeeds(command, args, cwd) {
  return spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/**
 * Like `requireChromium`, but installs one first if need be: with apt when root on a Debian-like system, else with
 * Playwright.
 * @param say takes one line of progress
 */
export function provideChromium(say) {
  const found = findChromium();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('no Chromium here: apt-get install -y chromium');
    const install = () => succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    if (!install() && succeeds('apt-get', ['update'])) install();
    const installed = findChromium();
    if (installed) return installed;
  }
  say('no Chromium here: playwright install chromium');
  succeeds('npx', ['playwright', 'install', 'chromium'], new URL('../e2e', import.meta.url));
  return requireChromium();
}
