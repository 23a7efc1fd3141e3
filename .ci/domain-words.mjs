/** The two kernels serve every kind of board, so domain terms must not occur in them; tests may use them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TESTS } from './boundaries.rules.mjs';
import { sourceFiles } from './imports.mjs';

const KERNELS = ['shared/src/kernel/', 'client/src/kernel/'];
/** Only words that mean nothing else in a kernel: “moment” is one of time, “lane” a field of notes as they are stored. */
const WORDS = /touchpoint|journey|persona(?!l)|portrait|stage|emotion|waste|blind.?spot|\b(goals?|pains?)\b/i;
/** A setting of the whole project, stored under this name in the one project record. */
const ALLOWED = { 'shared/src/kernel/project.ts': /blind.?spot/i };

/** @returns every line of the kernels with a word of a kind, as `file:line what` */
export function domainWords(root) {
  return sourceFiles(root, ['shared', 'client'])
    .filter((file) => KERNELS.some((kernel) => file.startsWith(kernel)))
    .filter((file) => !TESTS.files.test(file) && !file.includes('/testing/'))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          const word = WORDS.exec(line)?.[0];
          // What is imported from a kind is the matter of the import rules.
          if (!word || line.includes('boards/') || ALLOWED[file]?.test(word)) return [];
          return [`${file}:${at + 1} says “${word}”: a kernel serves every kind of board, the kind itself must say it`];
        }),
    );
}
