/**
 * Finds the Firefox for browser tests: POLKU_FIREFOX, then the system's. Without one the other tests still run, and the run
 * says how to get it. `findFirefox` only looks; `provideFirefox` may install.
 */
import { join } from 'node:path';
import { aptInstall, givenProgram, isProgram, programFolders } from './find-program.mjs';

const NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

export const NO_FIREFOX = [
  'No Firefox was found: what is tried in Firefox does not run. One of these helps:',
  '  - install Firefox the usual way (on Debian: apt-get install firefox-esr), or',
  '  - POLKU_FIREFOX=/path/to/firefox npm test',
].join('\n');

function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    const apps = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return apps.map((folder) => join(folder, 'Firefox.app', 'Contents', 'MacOS', 'firefox'));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return roots.map((root) => join(root, 'Mozilla Firefox', 'firefox.exe'));
  }
  return NAMES.flatMap((name) => programFolders(env).map((folder) => join(folder, name)));
}

/**
 * @param env environment to read, `process.env` by default
 * @returns absolute path of a Firefox, or undefined if this machine has none
 * @throws if the path given in POLKU_FIREFOX is not a program
 */
export function findFirefox(env = process.env, platform = process.platform) {
  return givenProgram(['POLKU_FIREFOX'], env) ?? usualPlaces(platform, env).find(isProgram);
}

/**
 * Like `findFirefox`, but installs one first if need be and possible, and else says how to get one.
 * @param say takes one line of progress
 */
export function provideFirefox(say) {
  if (!findFirefox()) aptInstall('firefox-esr', (line) => say(`no Firefox here: ${line}`));
  return findFirefox();
}
