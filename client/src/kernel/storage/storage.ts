/**
 * The browser's own store as one object per tab. It opens lazily: an app whose IndexedDB fails still starts, and each
 * use says so by rejecting; the session then works in memory and tells the person.
 */
import type { RoomRow } from './database';
import { accessDatabase, StorageBlocked } from './connect';
import { createLibrary } from './library';
import { createPersistence } from './persistence';
import { createPictureStore } from './picture-store';
import { createRoomStore } from './room-store';
import type { Storage, StorageProblem } from './storage-types';
import { newId } from '@polku/shared/kernel/ids';

/**
 * @param name of the database; tests take one each
 * @param openMs how long an open may take before it counts as blocked
 */
export function openStorage(name = 'polku', openMs?: number): Storage {
  const access = accessDatabase(name, openMs);
  return {
    library: createLibrary(access),
    settings: {
      read: (setting) => access.use(async (database) => (await database.settings.get(setting))?.value),
      write: (setting, value) =>
        access.use(async (database) => {
          await database.settings.put({ name: setting, value });
        }),
    },
    held: new Map(),
    pictures: createPictureStore(access),
    room: (room) => createRoomStore(access, room),
    setAside: ({ room, generation, copy }) =>
      access.use((database) =>
        database.transaction('rw', database.projects, database.rooms, database.updates, async () => {
          if (copy) {
            await database.projects.put(copy.entry);
            await database.rooms.put({ room: copy.room, generation: newId(), epoch: '', everSynced: false });
            await database.updates.add({ room: copy.room, bytes: copy.state, pending: 1 });
          }
          const known = await database.rooms.get(room);
          if (known?.generation !== generation) return;
          await database.updates.where('[room+key]').between([room, 0], [room, Infinity]).delete();
          const emptied: RoomRow = { room, generation: newId(), epoch: '', everSynced: false };
          await database.rooms.put(emptied);
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

/** @returns the message id that tells the person why the browser's store failed */
export function storageProblem(error: unknown): StorageProblem {
  const name = error instanceof Error ? error.name : '';
  const inner = (error as { inner?: { name?: string } } | null)?.inner?.name ?? '';
  if (name === 'QuotaExceededError' || inner === 'QuotaExceededError') return 'session.problem.storageFull';
  if (error instanceof StorageBlocked || name === 'DatabaseClosedError' || name === 'VersionError') {
    return 'session.problem.storageBlocked';
  }
  return 'session.problem.storageUnavailable';
}
