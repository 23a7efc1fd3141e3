import { SPECS } from '@polku/shared/boards/index';
import type { StoredRecord } from '@polku/shared/kernel/document';
import { newId } from '@polku/shared/kernel/ids';
import { createTranslator } from '@polku/shared/i18n/translator';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pictureHash } from '../../kernel/pictures/picture-hash';
import { openStorage } from '../../kernel/storage/storage';
import type { Storage } from '../../kernel/storage/storage-types';
import { wordsOf } from '../../kernel/words/words';
import { projectFile } from '../export/project-file';
import { importAsNewProject } from './import-file';

const words = wordsOf(createTranslator('en'));
const BOARD = 'Board0000000000000001';
let storage: Storage;
beforeEach(() => {
  storage = openStorage(`test-${newId()}`);
});
afterEach(() => {
  storage.close();
  vi.restoreAllMocks();
});

/** A PNG's head that says its size, then anything. */
function png(fill: number, size = 60): Blob {
  const bytes = new Uint8Array(size).fill(fill);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9]);
  return new Blob([bytes], { type: 'image/png' });
}
const touchpoint = (id: string, image: string, removed = false): StoredRecord => ({
  id,
  type: 'touchpoint',
  board: BOARD,
  removed: removed ? { at: 1, by: 'Aino' } : null,
  values: { image },
  texts: { title: 'Asks' },
});
const project: readonly StoredRecord[] = [
  { id: 'project', type: 'project', board: '', removed: null, values: {}, texts: { name: 'Renting' } },
  { id: BOARD, type: 'board', board: '', removed: null, values: { kind: 'journey' }, texts: { name: 'Map' } },
];
const from = (pictures: ReadonlyMap<string, Blob>) => ({ bytes: async (hash: string) => pictures.get(hash) ?? null });

async function exported() {
  const [cat, dog] = [png(1), png(2)];
  const [catHash, dogHash] = [await pictureHash(cat), await pictureHash(dog)];
  const records = [...project, touchpoint('a', catHash), touchpoint('b', catHash), touchpoint('c', dogHash, true)];
  const file = await projectFile(
    records,
    from(
      new Map([
        [catHash, cat],
        [dogHash, dog],
      ]),
    ),
  );
  return { cat, dog, catHash, dogHash, records, file, text: await file.blob.text() };
}
const asFile = (text: string): File => new File([text], 'renting.polku.json', { type: 'application/json' });
const quietly = {
  signal: new AbortController().signal,
  tell: () => undefined,
  ask: () => Promise.resolve(null),
};
const take = (text: string) => importAsNewProject(asFile(text), { storage, words }, quietly);
const waiting = async (result: Awaited<ReturnType<typeof take>>): Promise<readonly string[]> =>
  'projectId' in result ? storage.pictures.waiting(result.projectId) : [];

describe('a project with pictures', () => {
  test('goes into one file, each picture once, those of removed records too', async () => {
    const { file, text, catHash } = await exported();
    expect(file).toMatchObject({ pictures: 2, pictureBytes: 120, missing: 0 });
    expect(text.split(`"hash": "${catHash}"`)).toHaveLength(2);
    expect(file.blob.size).toBe(new TextEncoder().encode(text).length);
  });

  test('comes back with them on a device that never saw them, without a network, to be sent later', async () => {
    const { text, catHash, dogHash, cat } = await exported();
    const result = await take(text);
    expect(result).toHaveProperty('projectId');
    expect([...(await waiting(result))].sort()).toEqual([catHash, dogHash].sort());
    const back = await storage.pictures.find(catHash);
    expect(new Uint8Array((await back?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(
      new Uint8Array(await cat.arrayBuffer()),
    );
    expect(back?.type).toBe('image/png');
  });

  test('says how many could not be had, and has the others in it', async () => {
    const { records, catHash, cat } = await exported();
    const file = await projectFile(records, from(new Map([[catHash, cat]])));
    expect(file).toMatchObject({ pictures: 1, missing: 1 });
    expect(await take(await file.blob.text())).toHaveProperty('projectId');
  });

  test('is the same file as ever when there are no pictures', async () => {
    const { exportProjectJson } = await import('@polku/shared/formats/json');
    const file = await projectFile(project, from(new Map()));
    expect(await file.blob.text()).toBe(exportProjectJson(project, SPECS));
  });
});

describe('a file whose pictures are not what they should be', () => {
  async function refused(text: string) {
    const result = await take(text);
    expect(await storage.library.listProjects()).toEqual([]);
    return 'problems' in result ? (result.problems ?? []) : [];
  }
  test('says which one and why, and nothing is made or kept', async () => {
    const { text, dog, dogHash, catHash } = await exported();
    const { base64Of } = await import('@polku/shared/kernel/base64');
    const data = base64Of(new Uint8Array(await dog.arrayBuffer()));
    const other = base64Of(new Uint8Array(await png(3).arrayBuffer()));
    const line = text.split('\n').findIndex((row) => row.includes(data)) + 1;
    const at = text.indexOf(`"hash": "${dogHash}"`) < text.indexOf(`"hash": "${catHash}"`) ? 0 : 1;
    expect(await refused(text.replace(data, other))).toEqual([
      { line, column: `pictures[${at}].data`, reason: expect.stringContaining('changed or damaged') as string },
    ]);
    expect(await refused(text.replace(data, data.slice(0, -1)))).toMatchObject([{ line }]);
    expect(await refused(text.replace(data, 'PHN2Zy8+'))).toMatchObject([{ reason: 'The data is not a picture.' }]);
    expect(await refused(text.replace(data, '\\u00zz'))).not.toEqual([]);
    expect(await storage.pictures.find(catHash)).toBeNull();
  });

  test('and a store that is full: the project does not come to be, and nothing waits to be sent', async () => {
    const { text, catHash, dogHash } = await exported();
    const [first] = [catHash, dogHash].sort();
    const { pictures } = storage;
    const projects: string[] = [];
    const full = {
      ...storage,
      pictures: {
        ...pictures,
        keepToSend: async (projectId: string, hash: string, blob: Blob) => {
          projects.push(projectId);
          if (hash !== first) throw new Error('QuotaExceededError');
          await pictures.keepToSend(projectId, hash, blob);
        },
      },
    };
    const result = await importAsNewProject(asFile(text), { storage: full, words }, quietly);
    expect(result).toMatchObject({ problems: [{ reason: expect.stringContaining('QuotaExceededError') as string }] });
    expect(await storage.library.listProjects()).toEqual([]);
    expect(await pictures.waiting(projects[0] ?? '')).toEqual([]);
  });
});

describe('an import that is called off', () => {
  const off = async (text: string, at: string): Promise<readonly unknown[]> => {
    const controller = new AbortController();
    const steps: string[] = [];
    const keep = vi.spyOn(storage.pictures, 'keepToSend');
    const done = vi.spyOn(storage.pictures, 'done');
    const remember = vi.spyOn(storage.library, 'rememberProject');
    const how = {
      signal: controller.signal,
      ask: () => Promise.resolve(null),
      tell({ step, done: share }: { step: string; done: number | null }) {
        steps.push(step);
        if (step === at && (share ?? 1) > 0) controller.abort();
      },
    };
    await expect(importAsNewProject(asFile(text), { storage, words }, how)).rejects.toThrow(/abort/i);
    const kept = keep.mock.calls.map(([, hash]) => hash);
    const letGo = done.mock.calls.map(([, hash]) => hash);
    return [steps.at(-1), remember.mock.calls.length, kept.length > 0, kept.every((hash) => letGo.includes(hash))];
  };

  test('while it is read or its pictures are kept leaves nothing behind', async () => {
    const { text } = await exported();
    expect(await off(text, 'reading')).toEqual(['pictures', 0, false, true]);
    vi.restoreAllMocks();
    expect(await off(text, 'keeping')).toEqual(['keeping', 0, true, true]);
    vi.restoreAllMocks();
    expect(await off(text, 'writing')).toEqual(['writing', 0, true, true]);
  });

  test('and one that is not says its steps in order', async () => {
    const { text } = await exported();
    const steps: string[] = [];
    const result = await importAsNewProject(
      asFile(text),
      { storage, words },
      { ...quietly, tell: ({ step }) => void (step === steps.at(-1) || steps.push(step)) },
    );
    expect(result).toHaveProperty('projectId');
    expect(steps).toEqual(['reading', 'checking', 'pictures', 'keeping', 'writing']);
  });
});

describe('a file that cannot be taken', () => {
  test('with very many faults says how many there are besides those that are told', async () => {
    const records = Array.from({ length: 60 }, (_, at) => ({ id: `bad ${at}`, type: 'card', board: '' }));
    const result = await take(JSON.stringify({ format: 'polku-project', version: 1, records }));
    expect('more' in result ? [result.problems.length, result.more] : result).toEqual([50, 10]);
  });

  test.each([
    ['renting.polku.json', '{', 448],
    ['renting.csv', 'stage;touchpoint', 64],
  ])('because it is too large is not even read: %s', async (name, text, most) => {
    const file = new File([text], name);
    Object.defineProperty(file, 'size', { value: most * 1024 * 1024 + 1 });
    const result = await importAsNewProject(file, { storage, words }, quietly);
    expect('problems' in result ? result.problems : result).toEqual([
      { line: null, column: null, reason: `${name} is larger than ${most} MB.` },
    ]);
    expect(await storage.library.listProjects()).toEqual([]);
  });
});
