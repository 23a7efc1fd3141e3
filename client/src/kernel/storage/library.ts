/** The recent projects of this device. The document's rows go with the project when it is forgotten. */
import { liveQuery } from 'dexie';
import { roomName } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import type { DatabaseAccess } from './connect';
import { picturesWaiting } from './picture-store';
import type { Library, ProjectEntry } from './storage-types';

const blankEntry = (id: string): ProjectEntry => ({
  id,
  name: '',
  secret: null,
  role: null,
  registered: true,
  copyOf: null,
  lastOpened: 0,
});

export function createLibrary(access: DatabaseAccess): Library {
  /** Noted while the store failed. */
  const thisVisit = new Map<string, ProjectEntry>();
  const listProjects = (): Promise<readonly ProjectEntry[]> =>
    access.use(async (database) => {
      const projects = await database.projects.toArray();
      return projects.sort((a, b) => b.lastOpened - a.lastOpened);
    });
  return {
    listProjects,
    async findProject(id) {
      try {
        return await access.use(async (database) => (await database.projects.get(id)) ?? thisVisit.get(id) ?? null);
      } catch (error) {
        const noted = thisVisit.get(id);
        if (noted) return noted;
        throw error;
      }
    },
    async rememberProject(entry) {
      const { id } = entry;
      try {
        await access.use((database) =>
          database.transaction('rw', database.projects, async () => {
            const known = (await database.projects.get(id)) ?? thisVisit.get(id) ?? blankEntry(id);
            await database.projects.put({ ...known, ...entry });
          }),
        );
        thisVisit.delete(id);
      } catch (error) {
        thisVisit.set(id, { ...(thisVisit.get(id) ?? blankEntry(id)), ...entry });
        throw error;
      }
    },
    forgetProject: (id) =>
      access.use((database) =>
        database.transaction('rw', database.projects, database.rooms, database.updates, database.settings, async () => {
          await database.projects.delete(id);
          await database.settings.delete(picturesWaiting(id)); // what they show goes with the next sweep
          for (const kind of ROOM_KINDS) {
            const room = roomName(id, kind);
            await database.rooms.delete(room);
            await database.updates.where('[room+key]').between([room, 0], [room, Infinity]).delete();
          }
        }),
      ),
    watchProjects(listener) {
      let stopped = false;
      let unsubscribe = (): void => undefined;
      access
        .use(() => Promise.resolve())
        .then(() => {
          if (stopped) return;
          const subscription = liveQuery(listProjects).subscribe({ next: listener, error: () => listener([]) });
          unsubscribe = () => subscription.unsubscribe();
        })
        .catch(() => listener([])); // no store, no recent projects: the session's status tells the person
      return () => {
        stopped = true;
        unsubscribe();
      };
    },
  };
}
