/** The import rules, each broken on purpose in a small tree of files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkBoundaries } from './boundaries.mjs';

const roots = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** Writes the files, by path, into a new tree and gives back the breaks found there. */
function breaksIn(files) {
  const root = mkdtempSync(join(tmpdir(), 'polku-boundaries-'));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkBoundaries(root).breaks;
}

const KERNEL = { 'shared/src/kernel/scene.ts': 'export type Scene = 1; export const scene = 1;\n' };
const JOURNEY = { 'shared/src/boards/journey/kind.ts': 'export const journey = 1;\n' };
const VIEW = { 'client/src/boards/journey/view.ts': 'export const view = 1;\n' };
const importing = (name) => `import '${name}';\n`;

describe('casts through unknown', () => {
  const cast = 'export const one = 1 as unknown as string;\n';

  test('given one in product code, then it needs a comment above that says why', () => {
    expect(breaksIn({ 'shared/src/kernel/scene.ts': cast })).toHaveLength(1);
    expect(breaksIn({ 'shared/src/kernel/scene.ts': `// The library's types are wrong here.\n${cast}` })).toEqual([]);
  });

  test('given one in a test, then there is nothing to say', () => {
    expect(breaksIn({ 'shared/src/kernel/scene.test.ts': cast })).toEqual([]);
  });
});

describe('words of a kind in a kernel', () => {
  const line = 'export const journeyName = 1;\n';

  test('given one in product code, then it is named; given one in a test or in the kind, then not', () => {
    expect(breaksIn({ 'client/src/kernel/canvas/stage.ts': line })).toEqual([
      expect.stringContaining('says “journey”'),
    ]);
    expect(
      breaksIn({ 'client/src/kernel/canvas/stage.test.ts': line, 'shared/src/boards/journey/kind.ts': line }),
    ).toEqual([]);
    expect(breaksIn({ 'shared/src/kernel/scene.ts': 'export const personalPaint = 1;\n' })).toEqual([]);
  });
});

describe('paths in documents', () => {
  test('given one that leads nowhere, then it is named; relative, from the root, or only a file, one that exists is not', () => {
    const readme = '`scene.ts`, `kernel/{scene,gone}.ts`, `shared/src/kernel`\n`shared/src/lost/`, `no path`\n';
    expect(breaksIn({ ...KERNEL, 'shared/src/README.md': readme })).toEqual([
      expect.stringMatching(/^shared\/src\/README.md:1 names kernel\/gone.ts/),
      expect.stringMatching(/^shared\/src\/README.md:2 names shared\/src\/lost/),
    ]);
  });
});

describe('what is allowed stays silent', () => {
  test('given a tree that keeps every rule, then there is nothing to say', () => {
    expect(
      breaksIn({
        ...KERNEL,
        ...JOURNEY,
        ...VIEW,
        'shared/src/kernel/document.ts': `import * as Y from 'yjs';\nimport { scene } from './scene';\nimport { z } from 'zod/mini';\n`,
        'shared/src/boards/index.ts': importing('./journey/kind'),
        'shared/src/boards/journey/layout.ts': importing('../../kernel/scene'),
        'shared/src/i18n/catalogue.ts': importing('@lingui/core'),
        'shared/src/formats/csv.ts': importing('papaparse'),
        'shared/src/testing/test-board.ts': importing('../boards/index'),
        'shared/src/formats/csv.test.ts': `import 'vitest';\nimport 'node:fs';\nimport '../testing/test-board';\n`,
        'client/src/boards/index.ts': `export const load = () => import('./journey/view');\n`,
        'client/src/kernel/canvas/stage.tsx': `import '@xyflow/react';\nimport '@xyflow/react/dist/style.css';\n`,
        'client/src/kernel/storage/store.ts': importing('dexie'),
        'client/src/kernel/session/session.ts': `import 'yjs';\nimport 'y-websocket';\n`,
        'client/src/app/boot.ts': `import '../boards/index';\nimport '@polku/shared/kernel/scene';\n`,
        'server/src/main.ts': `export const dist = new URL('../../client/dist/', import.meta.url);\n`,
        'server/src/transport/socket.ts': `import 'ws';\nimport 'lib0/encoding';\nimport 'node:http';\n`,
        'e2e/specs/two.spec.ts': `import 'ws';\nimport 'yjs';\n`,
      }),
    ).toEqual([]);
  });
});

describe('each rule, broken', () => {
  test.each([
    ['kernel imports a board', 'shared/src/kernel/a.ts', '../boards/journey/kind', 'no board kind'],
    ['kernel imports React', 'shared/src/kernel/a.ts', 'react', 'Yjs and the validator only'],
    ['kernel imports Node', 'shared/src/kernel/a.ts', 'node:fs', 'without Node'],
    ['kernel imports Node without the prefix', 'shared/src/kernel/a.ts', 'fs/promises', 'without Node'],
    ['a board imports a sibling', 'shared/src/boards/value/a.ts', '../journey/kind', 'never a sibling'],
    ['a board imports Yjs', 'shared/src/boards/value/a.ts', 'yjs', 'never a sibling'],
    ['a file beside the registry sees a kind', 'shared/src/boards/a.ts', './journey/kind', 'only boards/index.ts'],
    ['a format reads a kind', 'shared/src/formats/a.ts', '../boards/journey/kind', 'never a board kind'],
    ['product code uses testing', 'shared/src/formats/a.ts', '../testing/test-board', 'never a board kind'],
    ['messages import a kind', 'shared/src/i18n/a.ts', '../boards/journey/kind', 'messages know Lingui'],
    [
      'client kernel imports a board',
      'client/src/kernel/store/a.ts',
      '@polku/shared/boards/journey/kind',
      'no board kind',
    ],
    ['client kernel imports a view', 'client/src/kernel/store/a.ts', '../../boards/journey/view', 'no board kind'],
    ['a view imports a sibling', 'client/src/boards/value/a.tsx', '../journey/view', 'never a sibling'],
    [
      'a view reads another kind',
      'client/src/boards/value/a.tsx',
      '@polku/shared/boards/journey/kind',
      'never a sibling',
    ],
    [
      'a feature imports a view',
      'client/src/features/history/a.tsx',
      '../../boards/journey/view',
      'features never import',
    ],
    ['ui learns a domain word', 'client/src/ui/a.tsx', '@polku/shared/kernel/scene', 'no domain words'],
    ['client imports Node', 'client/src/app/a.ts', 'node:path', 'without Node'],
    ['client imports server', 'client/src/app/a.ts', '../../../server/src/log/log', 'app sees client and shared'],
    ['server imports client', 'server/src/a.ts', '../../client/src/boards/journey/view', 'the composition root'],
    ['rooms read a board kind', 'server/src/rooms/a.ts', '@polku/shared/boards/journey/kind', 'kernel only'],
    ['e2e reads client insides', 'e2e/specs/a.ts', '../../client/src/boards/journey/view', 'no insides'],
    ['React Flow outside canvas', 'client/src/boards/journey/a.tsx', '@xyflow/react', 'React Flow is in quarantine'],
    ['Dexie outside storage', 'client/src/features/library/a.ts', 'dexie', 'Dexie is in quarantine'],
    ['ws outside transport', 'server/src/rooms/a.ts', 'ws', 'WebSocket library is in quarantine'],
    ['Yjs in a feature', 'client/src/features/history/a.ts', 'yjs', 'Yjs is in quarantine'],
    ['Yjs in transport', 'server/src/transport/a.ts', 'yjs', 'Yjs is in quarantine'],
    ['lib0 in app', 'client/src/app/a.ts', 'lib0/encoding', 'its wire format too'],
    ['y-websocket in app', 'client/src/app/a.ts', 'y-websocket', 'sync client is in quarantine'],
  ])('given that %s, then it is named with file, line and rule', (_, file, name, rule) => {
    const breaks = breaksIn({
      ...KERNEL,
      ...JOURNEY,
      ...VIEW,
      'shared/src/testing/test-board.ts': '',
      'server/src/log/log.ts': '',
      [file]: `// first line\n${importing(name)}`,
    });
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toContain(`${file}:2 imports `);
    expect(breaks[0]).toContain(rule);
  });

  test.each([
    ['a type-only import', `import type { journey } from '../boards/journey/kind';`],
    ['an inline type import', `import { type journey } from '../boards/journey/kind';`],
    ['a type in import()', `export type J = typeof import('../boards/journey/kind').journey;`],
    ['a dynamic import', `export const load = () => import('../boards/journey/kind');`],
    ['a re-export', `export { journey } from '../boards/journey/kind';`],
    ['a re-export of all types', `export type * from '../boards/journey/kind';`],
    ['require', `const x = require('../boards/journey/kind');`],
    ['a worker URL', `new Worker(new URL('../boards/journey/kind.ts', import.meta.url));`],
  ])('given %s, then it counts like any import', (_, text) => {
    expect(breaksIn({ ...JOURNEY, 'shared/src/kernel/a.ts': text })).toEqual([
      'shared/src/kernel/a.ts:1 imports shared/src/boards/journey/kind.ts: shared/kernel knows Yjs and the validator only, and no board kind',
    ]);
  });

  test.each([
    ['a name made at run time', 'export const load = (name: string) => import(name);'],
    ['a glob', `export const all = import.meta.glob('./*.ts');`],
  ])('given %s, then it is refused, since it cannot be checked', (_, text) => {
    expect(breaksIn({ 'client/src/app/a.ts': text })).toEqual([expect.stringContaining('in plain text')]);
  });

  test('given an import of a file that is not there, then it is named', () => {
    expect(breaksIn({ 'client/src/app/a.ts': importing('./gone') })).toEqual([
      expect.stringContaining('there is no such file (client/src/app/gone)'),
    ]);
  });

  test('given a folder that no row knows, then it is named', () => {
    expect(breaksIn({ 'client/src/stuff/a.ts': '' })).toEqual([expect.stringContaining('lies in no room')]);
  });

  test('given a test, then it may use testing but still no other room', () => {
    expect(
      breaksIn({
        ...VIEW,
        'client/src/testing/setup.ts': '',
        'client/src/features/a.test.ts': `import '../testing/setup';\nimport '../boards/journey/view';\n`,
      }),
    ).toEqual([expect.stringContaining('client/src/features/a.test.ts:2')]);
  });
});

describe('cycles', () => {
  test('given three files in a circle, then the whole way is shown once', () => {
    expect(
      breaksIn({
        'shared/src/kernel/a.ts': importing('./b'),
        'shared/src/kernel/b.ts': importing('./c'),
        'shared/src/kernel/c.ts': importing('./a'),
      }),
    ).toEqual([
      'shared/src/kernel/a.ts:1 imports itself in a circle: shared/src/kernel/a.ts:1 → shared/src/kernel/b.ts:1 → shared/src/kernel/c.ts:1 → shared/src/kernel/a.ts',
    ]);
  });

  test('given two small type files in one folder that need each other, then that is a cycle too', () => {
    expect(
      breaksIn({
        'shared/src/kernel/tree.ts': `import type { Leaf } from './leaf';\nexport type Tree = Leaf[];\n`,
        'shared/src/kernel/leaf.ts': `import type { Tree } from './tree';\nexport type Leaf = { in: Tree };\n`,
      }),
    ).toEqual([expect.stringContaining('in a circle')]);
  });

  test('given a cycle through the package name, then it is found', () => {
    expect(
      breaksIn({
        'shared/src/kernel/a.ts': importing('@polku/shared/kernel/b'),
        'shared/src/kernel/b.ts': importing('./a'),
      }),
    ).toEqual([expect.stringContaining('in a circle')]);
  });

  test('given a file that imports itself, then that is a cycle', () => {
    expect(breaksIn({ 'shared/src/kernel/a.ts': importing('./a') })).toEqual([expect.stringContaining('in a circle')]);
  });

  test('given a diamond, then it is none', () => {
    expect(
      breaksIn({
        'shared/src/kernel/a.ts': importing('./b') + importing('./c'),
        'shared/src/kernel/b.ts': importing('./d'),
        'shared/src/kernel/c.ts': importing('./d'),
        'shared/src/kernel/d.ts': '',
      }),
    ).toEqual([]);
  });
});

describe('circles between folders', () => {
  const TWO_ROOMS = {
    'shared/src/kernel/notes/a.ts': importing('../scene/deep/b'),
    'shared/src/kernel/scene/deep/b.ts': '',
    'shared/src/kernel/scene/c.ts': importing('../notes/d'),
    'shared/src/kernel/notes/d.ts': '',
  };

  test('given two folders that need each other through different files, then both imports are named', () => {
    expect(breaksIn(TWO_ROOMS)).toEqual([
      'shared/src/kernel has a circle between its parts: shared/src/kernel/notes (shared/src/kernel/notes/a.ts:1) → shared/src/kernel/scene (shared/src/kernel/scene/c.ts:1) → shared/src/kernel/notes',
    ]);
  });

  test('given a loose file and a folder that need each other, then that is one too', () => {
    expect(
      breaksIn({
        'shared/src/kernel/a.ts': importing('./notes/b'),
        'shared/src/kernel/notes/b.ts': '',
        'shared/src/kernel/notes/c.ts': importing('../a'),
      }),
    ).toEqual([expect.stringContaining('shared/src/kernel has a circle')]);
  });

  test('given loose files above and below a folder, then it is none', () => {
    expect(
      breaksIn({
        'shared/src/kernel/a.ts': importing('./notes/b'),
        'shared/src/kernel/notes/b.ts': importing('../c'),
        'shared/src/kernel/c.ts': '',
      }),
    ).toEqual([]);
  });

  test('given a test or testing code that looks back, then it is none', () => {
    const { 'shared/src/kernel/scene/c.ts': back, ...oneWay } = TWO_ROOMS;
    expect(
      breaksIn({
        ...oneWay,
        'shared/src/kernel/scene/c.test.ts': back,
        'shared/src/kernel/scene/testing/c.ts': importing('../../notes/d'),
      }),
    ).toEqual([]);
  });
});
