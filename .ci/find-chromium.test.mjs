/** The order in which Chromium and Firefox are searched. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './find-chromium.mjs';
import { findFirefox } from './find-firefox.mjs';

let folder;
const program = (name) => {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-chromium-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('finding a Chromium', () => {
  test('given a path by hand, then it wins over the system', () => {
    const mine = program('my-browser');
    program('chromium');
    expect(findChromium({ POLKU_CHROMIUM: mine, PATH: folder }, 'linux')).toBe(mine);
    expect(findChromium({ CHROMIUM_PATH: mine, PATH: folder }, 'linux')).toBe(mine);
  });

  test('given a path by hand that is not there, then it is an error, not another browser', () => {
    program('chromium');
    expect(() => findChromium({ POLKU_CHROMIUM: join(folder, 'gone'), PATH: folder }, 'linux')).toThrow(
      /POLKU_CHROMIUM is set to .*gone/,
    );
  });

  test('given several browsers on the path, then Chromium comes before Chrome', () => {
    program('google-chrome');
    const chromium = program('chromium');
    expect(findChromium({ PATH: folder }, 'linux')).toBe(chromium);
  });
});

describe('finding a Firefox', () => {
  test('given a path by hand, then it wins over the system, and one that is not there is an error', () => {
    const mine = program('my-firefox');
    program('firefox');
    expect(findFirefox({ POLKU_FIREFOX: mine, PATH: folder }, 'linux')).toBe(mine);
    expect(() => findFirefox({ POLKU_FIREFOX: join(folder, 'gone'), PATH: folder }, 'linux')).toThrow(
      /POLKU_FIREFOX is set to .*gone/,
    );
  });

  test('given both on the path, then the one of the distribution comes first', () => {
    program('firefox');
    const distributions = program('firefox-esr');
    expect(findFirefox({ PATH: folder }, 'linux')).toBe(distributions);
  });

  test('given a system without one, then there is none, which is no error', () => {
    expect(findFirefox({ HOME: folder }, 'darwin')).toBeUndefined();
  });
});
