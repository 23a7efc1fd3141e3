/** Which of this device's projects have edits that no server has confirmed. */
import { roomName } from '@polku/shared/kernel/protocol';
import type { HomeProject } from '../features/library/HomePage';
import type { ProjectEntry, Storage } from '../kernel/storage/storage-types';

/** An entry whose rows cannot be read counts as not on the server: claiming more would be untrue. */
export function projectsOnServer(storage: Storage, entries: readonly ProjectEntry[]): Promise<readonly HomeProject[]> {
  return Promise.all(
    entries.map(async ({ id, name, lastOpened, role, registered }) => {
      const pending = registered
        ? await storage
            .room(roomName(id, 'content'))
            .countPending()
            .catch(() => 1)
        : 1;
      return { id, name, lastOpened, role, onServer: pending === 0 };
    }),
  );
}
