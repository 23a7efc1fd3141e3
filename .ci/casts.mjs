/**
 * Forbids casts through `unknown`, which switch the types off, in product code unless a comment above says why. Tests may use
 * them to fake parts of a browser or server.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TESTS } from './boundaries.rules.mjs';
import { sourceFiles } from './imports.mjs';

/** @returns every cast without a reason, as `file:line what` */
export function castsWithoutReason(root, folders) {
  return sourceFiles(root, folders)
    .filter((file) => !TESTS.files.test(file) && !file.includes('/testing/'))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return lines.flatMap((line, at) =>
        /\bas unknown as\b/.test(line) && !/^\s*\/\//.test(lines[at - 1] ?? '')
          ? [`${file}:${at + 1} casts through unknown: read with a spec, or say in a comment above why not`]
          : [],
      );
    });
}
