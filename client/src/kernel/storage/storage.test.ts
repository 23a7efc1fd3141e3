import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '@polku/shared/kernel/ids';
import { PolkuDatabase } from './database';
import { projectPicture } from './library';
import { openStorage, storageProblem } from './storage';
import { OtherGeneration, type ProjectEntry, type Storage } from './storage-types';
import { eventually } from '../../testing/eventually';

let name: string;
let storage: Storage;
let opened: Storage[];
const anotherTab = (): Storage => {
  const one = openStorage(name, 300);
  opened.push(one);
  return one;
};
beforeEach(() => {
  name = `test-${newId()}`;
  opened = [];
  storage = anotherTab();
});
afterEach(() => {
  for (const one of opened) one.close();
  vi.restoreAllMocks();
});
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('the projects of this device', () => {
  test('given one is forgotten, then its small picture goes with it', async () => {
    await storage.library.rememberProject({ id: 'a', name: 'Secret' });
    await storage.settings.write(projectPicture('a'), { light: '<svg/>', dark: '<svg/>' });
    await storage.library.forgetProject('a');
    expect(await storage.settings.read(projectPicture('a'))).toBeUndefined();
  });

  test('given several, then the one opened last comes first, and what is not given stays', async () => {
    const { library } = storage;
    await library.rememberProject({ id: 'a', name: 'First', secret: 's', lastOpened: 1 });
    await library.rememberProject({ id: 'b', name: 'Second', lastOpened: 2 });
    await library.rememberProject({ id: 'a', lastOpened: 3 });
    const list = await library.listProjects();
    expect(list.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(list[0]).toMatchObject({ name: 'First', secret: 's' });
  });

  test('given a change in another tab, then a watcher hears of it, until it stops', async () => {
    const seen: (readonly ProjectEntry[])[] = [];
    const stop = storage.library.watchProjects((projects) => seen.push(projects));
    await eventually(() => expect(seen).toEqual([[]]));
    await anotherTab().library.rememberProject({ id: 'a', name: 'New' });
    await eventually(() => expect(seen.at(-1)?.[0]?.name).toBe('New'));
    stop();
    const heard = seen.length;
    await storage.library.rememberProject({ id: 'b' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toHaveLength(heard);
  });

  test('given the server confirms what waited, then a watcher hears that all of it is there', async () => {
    const room = storage.room('aaaaaaaa-content');
    const { generation } = await room.open();
    const { cursor } = await room.exchange({
      after: 0,
      generation,
      add: [{ bytes: bytes(1), pending: true }],
      rewrite: false,
    });
    await storage.library.rememberProject({ id: 'aaaaaaaa' });
    await storage.pictures.keepToSend('aaaaaaaa', 'hash', new Blob(['picture']));
    let seen: boolean | undefined;
    const stop = storage.library.watchProjects(([project]) => (seen = project?.onServer));
    await eventually(() => expect(seen).toBe(false));
    await anotherTab().room('aaaaaaaa-content').acknowledge(cursor);
    expect(seen).toBe(false);
    await storage.pictures.done('aaaaaaaa', 'hash');
    await eventually(() => expect(seen).toBe(true));
    await storage.library.rememberProject({ id: 'aaaaaaaa', registered: false });
    await eventually(() => expect(seen).toBe(false));
    stop();
  });

  test('given a project is forgotten, then its rows go and those of others stay', async () => {
    for (const id of ['aaaaaaaa', 'bbbbbbbb']) {
      const room = storage.room(`${id}-content`);
      const { generation } = await room.open();
      await room.exchange({ after: 0, generation, add: [{ bytes: bytes(1), pending: true }], rewrite: false });
      await storage.library.rememberProject({ id });
    }
    await storage.library.forgetProject('aaaaaaaa');
    expect(await storage.room('aaaaaaaa-content').countRows()).toBe(0);
    expect(await storage.room('bbbbbbbb-content').countRows()).toBe(1);
  });
});

describe('rows of a document', () => {
  test('given two tabs that write in turn, then each reads exactly what the other wrote', async () => {
    const [one, two] = [storage.room('r'), anotherTab().room('r')];
    const { generation } = await one.open();
    expect((await two.open()).generation).toBe(generation);
    const ask = { generation, rewrite: false };
    const first = await one.exchange({ ...ask, after: 0, add: [{ bytes: bytes(1), pending: true }] });
    const second = await two.exchange({ ...ask, after: 0, add: [{ bytes: bytes(2), pending: false }] });
    expect(second.rows.map((row) => [...row.bytes, row.pending])).toEqual([[1, true]]);
    const third = await one.exchange({ ...ask, after: first.cursor, add: [] });
    expect(third.rows.map((row) => [...row.bytes, row.pending])).toEqual([[2, false]]);
    expect((await two.exchange({ ...ask, after: second.cursor, add: [] })).rows).toEqual([]);
  });

  test('given an acknowledgement up to a row, then later rows still wait, also through a compaction', async () => {
    const room = storage.room('r');
    const { generation } = await room.open();
    const add = [1, 2, 3].map((value) => ({ bytes: bytes(value), pending: true }));
    const { keys, cursor } = await room.exchange({ after: 0, generation, add, rewrite: false });
    await room.acknowledge(keys[1] ?? 0);
    expect(await room.countPending()).toBe(1);
    const since = [[7, 2]] as const;
    await room.compact({ upTo: cursor, state: bytes(9), since, waiting: [bytes(8)] });
    const { rows } = await storage.room('r').exchange({ after: 0, generation, add: [], rewrite: false });
    expect(rows).toMatchObject([{ key: cursor, pending: true, since }]);
    expect(await room.readWaiting()).toEqual([bytes(8)]);
    expect(await room.countRows()).toBe(1);
    expect(await room.countPending()).toBe(1);
    await room.acknowledge(cursor);
    expect(await room.countPending()).toBe(0);
  });

  test('given updates kept aside by two tabs, then each takes back its own only, and all go with the project', async () => {
    const [one, two] = [storage.room('project01-content'), storage.room('project01-content')];
    await one.replaceWaiting([], [bytes(1), bytes(2)]);
    await two.replaceWaiting([], [bytes(2), bytes(3)]);
    await one.replaceWaiting([bytes(1), bytes(2)], [bytes(4)]);
    expect(await two.readWaiting()).toEqual([bytes(3), bytes(4)]);
    await storage.library.forgetProject('project01');
    expect(await two.readWaiting()).toEqual([]);
  });

  test('given two tabs ask for the device at once, then it has one secret, also on the next visit', async () => {
    const other = openStorage(name);
    const [one, two] = await Promise.all([storage.device(), other.device()]);
    expect(one).toMatch(/^[\w-]{22,}$/);
    expect([two, await openStorage(name).device()]).toEqual([one, one]);
    other.close();
  });

  test('given the document was set aside, then a tab of the old history can neither read nor write', async () => {
    const room = storage.room('r');
    const { generation } = await room.open();
    await storage.setAside({ rooms: [{ room: 'r', generation }], copy: null });
    const ask = { after: 0, generation, add: [{ bytes: bytes(1), pending: true }], rewrite: true };
    await expect(room.exchange(ask)).rejects.toBeInstanceOf(OtherGeneration);
    expect(await room.countRows()).toBe(0);
  });
});

describe('a browser that stores nothing', () => {
  test('given the database does not open, then a project that was noted is known for this visit', async () => {
    vi.spyOn(PolkuDatabase.prototype, 'open').mockReturnValue(
      Promise.reject(new Error('no IndexedDB here')) as unknown as ReturnType<PolkuDatabase['open']>,
    );
    await expect(storage.library.rememberProject({ id: 'a', name: 'Now' })).rejects.toThrow('no IndexedDB here');
    expect(await storage.library.findProject('a')).toMatchObject({ name: 'Now' });
    await expect(storage.library.findProject('b')).rejects.toThrow('no IndexedDB here');
  });

  test('given a newer version of the app wants the database, then this one lets go and says so', async () => {
    const room = storage.room('r');
    const { generation } = await room.open();
    const newer = indexedDB.open(name, 999);
    await new Promise((resolve, reject) => {
      newer.addEventListener('success', resolve);
      newer.addEventListener('blocked', () => reject(new Error('blocked')));
    });
    newer.result.close();
    expect(
      storageProblem(
        await anotherTab()
          .library.listProjects()
          .catch((reason: unknown) => reason),
      ),
    ).toBe('session.problem.storageBlocked');
    const error: unknown = await room
      .exchange({ after: 0, generation, add: [], rewrite: false })
      .catch((reason: unknown) => reason);
    expect(storageProblem(error)).toBe('session.problem.storageBlocked');
  });
});

describe('why the store failed', () => {
  const failure = (called: string, message = '', inner?: unknown): Error =>
    Object.assign(new Error(message), { name: called, ...(inner === undefined ? {} : { inner }) });

  test.each([
    [
      'a full quota, two errors deep',
      failure('OpenFailedError', '', failure('AbortError', '', failure('QuotaExceededError'))),
      'Full',
    ],
    [
      'a disk that Chromium calls full',
      failure('UnknownError', 'Encountered full disk while opening backing store'),
      'Full',
    ],
    [
      'a disk that fails without a word',
      failure('OpenFailedError', '', failure('UnknownError', 'Internal error')),
      'Failed',
    ],
    ['an abort', failure('AbortError'), 'Failed'],
    ['a private window', failure('OpenFailedError', '', failure('InvalidStateError')), 'Unavailable'],
    ['a browser that stores nothing', failure('MissingAPIError'), 'Unavailable'],
    ['nothing known', null, 'Unavailable'],
  ])('given %s, then it is called so', (_case, error, problem) => {
    expect(storageProblem(error)).toBe(`session.problem.storage${problem}`);
  });
});
