import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PolkuDatabase } from '../storage/database';
import type { RoomStore, Storage } from '../storage/storage-types';
import { createProject } from './new-project';
import { projectScene, storedRows } from './testing/project-scene';
import { addTeamTo, SPECS, statusOf, teamNames, until } from './testing/test-device';

const scene = projectScene();
afterEach(() => vi.restoreAllMocks());

/** A storage whose room methods can be made to fail. */
function breakable(storage: Storage): Storage & { broken: Error | null; calls: string[] } {
  const state = { broken: null as Error | null, calls: [] as string[] };
  const room = (name: string): RoomStore => {
    const real = storage.room(name);
    return new Proxy(real, {
      get(target, key: keyof RoomStore) {
        return (...args: unknown[]) => {
          state.calls.push(key);
          if (state.broken) return Promise.reject(state.broken);
          return (target[key] as (...given: unknown[]) => unknown)(...args);
        };
      },
    });
  };
  return Object.assign(state, { ...storage, room });
}
const named = (name: string): Error => Object.assign(new Error(name), { name });

describe('a browser store that fails', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  test.each([
    ['QuotaExceededError', 'session.problem.storageFull'],
    ['DatabaseClosedError', 'session.problem.storageBlocked'],
    ['InvalidStateError', 'session.problem.storageUnavailable'],
  ])('given %s on a write, then it says %s, and later writes the full state', async (name, problem) => {
    const { server, device } = scene;
    server.reachable = false;
    const storage = breakable(device.storage());
    const begun = await device.begin('Renting a home');
    const session = await device.open(begun.projectId, null, { storage });
    addTeamTo(session, 'Sales');
    await until(() => statusOf(session).device === 'saved');
    storage.broken = named(name);
    addTeamTo(session, 'Lost on the way');
    await until(() => statusOf(session).device === 'failed');
    expect(statusOf(session)).toMatchObject({ problem, server: 'waiting' });
    addTeamTo(session, 'Later');
    expect(statusOf(session).device).toBe('failed');
    expect(await session.flush()).toBe(false);
    storage.broken = null;
    await until(() => statusOf(session).device === 'saved');
    expect(statusOf(session).problem).not.toBe(problem);
    await session.close();
    const again = await device.open(begun.projectId);
    expect(teamNames(again)).toEqual(['Later', 'Lost on the way', 'Sales']);
    expect(statusOf(again).server).toBe('waiting');
  });

  test('given a store that never opens (private mode), then the project works in memory and reaches the server', async () => {
    const { device, projectId, secret } = scene;
    const storage = breakable(device.storage());
    storage.broken = named('InvalidStateError');
    const session = await device.openOnline(projectId, secret, { storage });
    addTeamTo(session, 'Sales');
    expect(statusOf(session)).toMatchObject({ device: 'failed', server: 'waiting' });
    await until(() => statusOf(session).server === 'saved');
    expect(statusOf(session)).toMatchObject({ device: 'failed', problem: 'session.problem.storageUnavailable' });
  });

  test('given no store at all, then a project can be begun, lives in memory and reaches the server', async () => {
    const { device } = scene;
    vi.spyOn(PolkuDatabase.prototype, 'open').mockImplementation(
      () => Promise.reject(named('InvalidStateError')) as unknown as ReturnType<PolkuDatabase['open']>,
    );
    const storage = device.storage();
    const begun = await createProject({ storage, specs: SPECS, migrations: [], name: 'In memory', changes: [] });
    const session = await device.open(begun.projectId, null, { storage });
    expect(session.projection.get('project')?.['name']).toBe('In memory');
    expect(statusOf(session)).toMatchObject({ device: 'failed', server: 'waiting' });
    addTeamTo(session, 'Sales');
    await until(() => statusOf(session).server === 'saved');
    expect(statusOf(session).device).toBe('failed');
  });

  test('given the store fails and the server has not got it, then closing the page asks; else it does not', async () => {
    const { server, device, projectId, secret } = scene;
    const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const storage = breakable(device.storage());
    const session = await device.openOnline(projectId, secret, { storage });
    addTeamTo(session, 'Sales');
    expect(asks()).toBe(false);
    await until(() => statusOf(session).server === 'saved');
    storage.broken = named('InvalidStateError');
    addTeamTo(session, 'Billing');
    await until(() => statusOf(session).device === 'failed' && statusOf(session).server === 'saved');
    expect(asks()).toBe(false);
    server.reachable = false;
    addTeamTo(session, 'Letting');
    expect(asks()).toBe(true);
  });

  test('given rows of an earlier visit that could not be read, then they join when the store works again', async () => {
    const { server, device, projectId, secret } = scene;
    const first = await device.openOnline(projectId, secret);
    server.reachable = false;
    addTeamTo(first, 'Earlier');
    await first.close();
    const storage = breakable(device.storage());
    storage.broken = named('InvalidStateError');
    const second = await device.open(projectId, secret, { storage });
    expect(teamNames(second)).toEqual([]);
    storage.broken = null;
    await until(() => teamNames(second).length === 1 && statusOf(second).device === 'saved');
    expect(statusOf(second).server).toBe('waiting');
    server.reachable = true;
    await until(() => statusOf(second).server === 'saved');
  });
});

describe('two tabs of one browser', () => {
  test('given both offline, then each sees the other’s edits, and one that comes back sends both', async () => {
    const { server, device } = scene;
    const begun = await device.begin('Renting a home');
    server.reachable = false;
    const first = await device.open(begun.projectId);
    const second = await device.open(begun.projectId);
    addTeamTo(first, 'Sales');
    await until(() => teamNames(second).includes('Sales'));
    addTeamTo(second, 'Billing');
    await until(() => teamNames(first).includes('Billing') && statusOf(second).device === 'saved');
    expect(statusOf(second).server).toBe('waiting');
    await first.close();
    server.reachable = true;
    await until(() => statusOf(second).server === 'saved');
    const online = await device.openOnline(begun.projectId);
    expect(teamNames(online)).toEqual(['Billing', 'Sales']);
    await online.close();
    server.reachable = false;
    const later = await device.open(begun.projectId);
    expect(statusOf(later).server).toBe('saved');
  });

  test('given one tab that cannot reach the server, then the other sends its edits and both know', async () => {
    const { device, projectId, secret } = scene;
    const connected = await device.openOnline(projectId, secret);
    const cutOff = await device.open(projectId, secret, {
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    await until(() => statusOf(cutOff).connection === 'offline' && teamNames(connected).length === 0);
    addTeamTo(cutOff, 'Sales');
    expect(statusOf(cutOff).server).toBe('waiting');
    await until(() => teamNames(connected).includes('Sales'));
    await until(() => statusOf(cutOff).server === 'saved' && statusOf(connected).server === 'saved');
    await until(async () => (await storedRows(scene)).every(({ pending }) => pending !== 1));
  });

  test('given many edits in both, then the rows are merged into few and nothing is missing', async () => {
    const { server, device, projectId, secret } = scene;
    const first = await device.openOnline(projectId, secret);
    const second = await device.openOnline(projectId, secret);
    const names: string[] = [];
    for (let round = 0; round < 120; round++) {
      for (const [tab, session] of [first, second].entries()) {
        names.push(`${tab}-${round}`);
        addTeamTo(session, `${tab}-${round}`);
        await session.flush();
      }
    }
    await until(() => teamNames(first).length === 240 && teamNames(second).length === 240);
    await until(() => statusOf(first).server === 'saved' && statusOf(second).server === 'saved');
    expect((await storedRows(scene)).length).toBeLessThan(220);
    await first.close();
    await second.close();
    server.reachable = false;
    const again = await device.open(projectId, secret);
    expect(teamNames(again)).toEqual(names.sort());
    expect(statusOf(again).server).toBe('saved');
  });

  test('given the project is removed from the device while a tab has it open, then it is stored again in full', async () => {
    const { server, device, projectId, secret } = scene;
    const session = await device.openOnline(projectId, secret);
    addTeamTo(session, 'Sales');
    await session.flush();
    const other = device.storage();
    await other.library.forgetProject(projectId);
    expect(await other.library.listProjects()).toEqual([]);
    addTeamTo(session, 'Billing');
    await session.flush();
    await until(async () => (await other.library.findProject(projectId)) !== null);
    await until(() => statusOf(session).device === 'saved');
    await session.close();
    server.reachable = false;
    expect(teamNames(await device.open(projectId, secret))).toEqual(['Billing', 'Sales']);
  });
});

describe('a page that goes', () => {
  test('given an edit a moment before, then it is written without waiting', async () => {
    const { server, device } = scene;
    server.reachable = false;
    const begun = await device.begin('Renting a home');
    const session = await device.open(begun.projectId);
    addTeamTo(session, 'Last words');
    window.dispatchEvent(new Event('pagehide'));
    // The tab is gone: only what was started in that very task may happen. Another tab finds it.
    const other = device.storage().room(`${begun.projectId}-content`);
    const { generation } = await other.open();
    const { rows } = await other.exchange({ after: 0, generation, add: [], rewrite: false });
    expect(rows).toHaveLength(2);
    await until(() => statusOf(session).device === 'saved');
    const again = await device.open(begun.projectId);
    expect(teamNames(again)).toEqual(['Last words']);
  });
});
