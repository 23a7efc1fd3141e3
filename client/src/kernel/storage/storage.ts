/**
 * The browser's store, one object per tab. Opened lazily: if IndexedDB fails, the app still starts and each use rejects; the
 * session then works in memory and tells the person.
 */
import type { RoomRow } from './database';
import { accessDatabase, type DatabaseAccess, StorageBlocked } from './connect';
import { createLibrary } from './library';
import { createMemberStore } from './member-store';
import { createPersistence } from './persistence';
import { createPictureStore } from './picture-store';
import { createRoomStore } from './room-store';
import type { Storage, StorageProblem } from './storage-types';
import { changeWaitingUpdates, forgetWaitingUpdates } from './waiting-updates';
import { newId, newSecret } from '@polku/shared/kernel/ids';

/**
 * @param name of the database; tests take one each
 * @param openMs how long an open may take before it counts as blocked
 */
export function openStorage(name = 'polku', openMs?: number): Storage {
  const access = accessDatabase(name, openMs);
  let thisVisit: string | null = null;
  return {
    library: createLibrary(access),
    settings: {
      read: (setting) => access.use(async (database) => (await database.settings.get(setting))?.value),
      write: (setting, value) =>
        access.use(async (database) => {
          await database.settings.put({ name: setting, value });
        }),
    },
    device: () => deviceSecret(access, (thisVisit ??= newSecret())),
    held: new Map(),
    pictures: createPictureStore(access),
    members: createMemberStore(access),
    room: (room) => createRoomStore(access, room),
    setAside: ({ rooms, copy }) =>
      access.use((database) =>
        database.transaction('rw', database.projects, database.rooms, database.updates, database.settings, async () => {
          if (copy) {
            await database.projects.put(copy.entry);
            for (const { room, state, waiting } of copy.documents) {
              await database.rooms.put({ room, generation: newId(), epoch: '', everSynced: false });
              await database.updates.add({ room, bytes: state, pending: 1 });
              if (waiting.length > 0) await changeWaitingUpdates(database, room, [], waiting);
            }
          }
          for (const { room, generation } of rooms) {
            const stored = await database.rooms.get(room);
            if (stored?.generation !== generation) continue;
            await database.updates.where('[room+key]').between([room, 0], [room, Infinity]).delete();
            await forgetWaitingUpdates(database, room);
            const emptied: RoomRow = { room, generation: newId(), epoch: '', everSynced: false };
            await database.rooms.put(emptied);
          }
        }),
      ),
    listen(room, heard) {
      const channel = new BroadcastChannel(`${name}-${room}`);
      channel.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (event.data === 'rows' || event.data === 'acknowledged') heard(event.data);
      });
      return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
    },
    persistence: createPersistence(),
    close: () => access.close(),
  };
}

const DEVICE = 'device';

/** Reads the secret, or stores this one if there is none: in one transaction, since tabs may do so at the same time. */
async function deviceSecret(access: DatabaseAccess, made: string): Promise<string> {
  try {
    return await access.use((database) =>
      database.transaction('rw', database.settings, async () => {
        const kept = (await database.settings.get(DEVICE))?.value;
        if (typeof kept === 'string') return kept;
        await database.settings.put({ name: DEVICE, value: made });
        return made;
      }),
    );
  } catch {
    return made; // the session's state tells the person that the store fails
  }
}

/** How far an error is followed into the one that caused it. */
const DEPTH = 5;
/** Names under which browsers report a disk that fails, as far as they name it at all. */
const DISK_FAILS: ReadonlySet<string> = new Set(['UnknownError', 'AbortError', 'DataError', 'TimeoutError']);

/** The error and what Dexie or the browser gives as its cause. */
function chainOf(error: unknown): readonly { readonly name: string; readonly message: string }[] {
  const chain: { name: string; message: string }[] = [];
  for (let one = error; typeof one === 'object' && one !== null && chain.length < DEPTH; ) {
    const { name, message, inner, cause, failures } = one as Record<string, unknown>;
    chain.push({
      name: typeof name === 'string' ? name : '',
      message: typeof message === 'string' ? message : '',
    });
    one = inner ?? cause ?? (Array.isArray(failures) ? (failures[0] as unknown) : undefined);
  }
  return chain;
}

/** @returns the message id that explains to the person why the browser's store failed */
export function storageProblem(error: unknown): StorageProblem {
  const chain = chainOf(error);
  const called = (...names: string[]): boolean => chain.some(({ name }) => names.includes(name));
  if (
    called('QuotaExceededError') ||
    chain.some(({ message }) => /disk (is )?full|full disk|no space|quota/i.test(message))
  ) {
    return 'session.problem.storageFull';
  }
  if (error instanceof StorageBlocked || called('DatabaseClosedError', 'VersionError')) {
    return 'session.problem.storageBlocked';
  }
  if (chain.some(({ name }) => DISK_FAILS.has(name))) return 'session.problem.storageFailed';
  return 'session.problem.storageUnavailable';
}
