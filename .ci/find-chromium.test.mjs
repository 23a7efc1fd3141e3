/** In which order a Chromium is looked for. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './find-chromium.mjs';

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
