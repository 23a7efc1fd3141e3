import { SPECS } from '@polku/shared/boards/index';
import type { StoredRecord } from '@polku/shared/kernel/document';
import { newId } from '@polku/shared/kernel/ids';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pictureHash } from '../kernel/pictures/picture-hash';
import { createProjectFromRecords } from '../kernel/session/new-project';
import { openStorage } from '../kernel/storage/storage';
import type { Storage } from '../kernel/storage/storage-types';
import { duplicateProject } from './duplicate-project';
import { inBackgroundSession } from './background-session';

let storage: Storage;
beforeEach(() => {
  storage = openStorage(`test-${newId()}`);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
});
afterEach(() => {
  storage.close();
  vi.unstubAllGlobals();
});

const BOARD = 'Board0000000000000001';
const recordsOf = (id: string): Promise<readonly StoredRecord[]> =>
  inBackgroundSession(id, { storage }, async (session) => session.exportStored());

describe('the copy of a project', () => {
  it('holds all of it under another name, its pictures too, and is a project of its own', async () => {
    const blob = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' });
    const image = await pictureHash(blob);
    const records: readonly StoredRecord[] = [
      { id: PROJECT_ID, type: 'project', board: '', removed: null, values: {}, texts: { name: 'Renting' } },
      { id: BOARD, type: 'board', board: '', removed: null, values: { kind: 'journey' }, texts: { name: 'Map' } },
      { id: 'a', type: 'touchpoint', board: BOARD, removed: null, values: { image }, texts: { title: 'Asks' } },
    ];
    const options = { storage, specs: SPECS, migrations: [], name: 'Renting', records };
    const { projectId } = await createProjectFromRecords(options);
    await storage.pictures.keepToSend(projectId, image, blob);
    const before = await recordsOf(projectId);

    const copy = (await duplicateProject(projectId, 'Renting (copy)', { storage })) ?? '';
    expect(copy).not.toBe(projectId);
    const after = await recordsOf(copy);
    expect(after.find(({ id }) => id === PROJECT_ID)?.texts['name']).toBe('Renting (copy)');
    const rest = (list: readonly StoredRecord[]) => list.filter(({ id }) => id !== PROJECT_ID);
    expect(rest(after)).toEqual(rest(before));
    expect(await storage.pictures.waiting(copy)).toEqual([image]);
    expect(await recordsOf(projectId)).toEqual(before);
  });

  it('of a project that never came to this device is none', async () => {
    await storage.library.rememberProject({ id: 'aaaaaaaa', name: 'Elsewhere' });
    expect(await duplicateProject('aaaaaaaa', 'Elsewhere (copy)', { storage })).toBeNull();
  });
});
