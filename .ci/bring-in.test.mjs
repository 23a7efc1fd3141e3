import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringIn } from './bring-in.mjs';

let folder;
let dist;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-build-'));
  dist = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A build whose page loads a script, which loads a chunk. */
function built(version) {
  const next = join(dist, '.next');
  mkdirSync(join(next, 'assets'), { recursive: true });
  writeFileSync(join(next, 'index.html'), `assets/index-${version}.js`);
  writeFileSync(join(next, 'sw.js'), `index.html assets/index-${version}.js assets/chunk-${version}.js`);
  writeFileSync(join(next, 'assets', `index-${version}.js`), `assets/chunk-${version}.js`);
  writeFileSync(join(next, 'assets', `chunk-${version}.js`), version);
  return next;
}
/** What the file refers to, and so on, is there. */
function whole(file) {
  const names = readFileSync(join(dist, file), 'utf8')
    .split(' ')
    .filter((name) => name.includes('.'));
  return names.every((name) => existsSync(join(dist, name)) && whole(name));
}
const bring = (version, move) => bringIn(built(version), dist, ['index.html', 'sw.js'], move);
const assets = () => readdirSync(join(dist, 'assets')).sort();

describe('a fresh build', () => {
  test('takes the place of the old one without a moment in which something is missing', () => {
    bring('a');
    let steps = 0;
    bring('b', (from, to) => {
      renameSync(from, to);
      steps += 1;
      expect([to, whole('index.html'), whole('sw.js')]).toEqual([to, true, true]);
    });
    expect(steps).toBe(4);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('assets/index-b.js');
    expect(readdirSync(dist).sort()).toEqual(['.generation.json', 'assets', 'index.html', 'sw.js']);
  });

  test('leaves the files that open pages still load, and those of the build before them go', () => {
    bring('a');
    bring('b');
    expect(assets()).toEqual(['chunk-a.js', 'chunk-b.js', 'index-a.js', 'index-b.js']);
    bring('c');
    expect(assets()).toEqual(['chunk-b.js', 'chunk-c.js', 'index-b.js', 'index-c.js']);
  });

  test('after one by hand, which leaves no record, keeps what that one made', () => {
    renameSync(built('a'), join(folder, 'by-hand'));
    rmSync(dist, { recursive: true });
    renameSync(join(folder, 'by-hand'), dist);
    writeFileSync(join(dist, 'old-page.html'), '');
    bring('b');
    expect(assets()).toEqual(['chunk-a.js', 'chunk-b.js', 'index-a.js', 'index-b.js']);
    expect(existsSync(join(dist, 'old-page.html'))).toBe(false);
  });
});
