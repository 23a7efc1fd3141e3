/** The recent projects of this device. Forgetting a project also deletes its document's rows. */
import { liveQuery } from 'dexie';
import { roomName } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import { awaySetting } from './away-setting';
import type { DatabaseAccess } from './connect';
import type { PolkuDatabase } from './database';
import { memberSetting } from './member-store';
import { picturesWaiting } from './picture-store';
import { pendingRows } from './room-store';
import type { KnownProject, Library, ProjectEntry } from './storage-types';
import { forgetWaitingUpdates } from './waiting-updates';

const blankEntry = (id: string): ProjectEntry => ({
  id,
  name: '',
  secret: null,
  role: null,
  registered: true,
  copyOf: null,
  lastOpened: 0,
});

/** @returns the name of the setting that holds the small picture of a project */
export function projectPicture(id: string): string {
  return `picture-of:${id}`;
}

export function createLibrary(access: DatabaseAccess): Library {
  /** Noted while the store failed. */
  const thisVisit = new Map<string, ProjectEntry>();
  const listProjects = (): Promise<readonly ProjectEntry[]> =>
    access.use(async (database) => {
      const projects = await database.projects.toArray();
      return projects.sort((a, b) => b.lastOpened - a.lastOpened);
    });
  const onServer = async (database: PolkuDatabase, { id, registered }: ProjectEntry): Promise<boolean> => {
    if (!registered) return false;
    const counts = ROOM_KINDS.map((kind) => pendingRows(database, roomName(id, kind)).count());
    const pictures = database.settings.get(picturesWaiting(id)).then((row) => (row === undefined ? 0 : 1));
    return (await Promise.all([...counts, pictures])).every((waiting) => waiting === 0);
  };
  /** An entry whose rows cannot be read counts as not on the server: claiming more would be untrue. */
  const knownProjects = async (): Promise<readonly KnownProject[]> => {
    const entries = await listProjects();
    return access.use((database) =>
      Promise.all(
        entries.map(async (entry) => ({ ...entry, onServer: await onServer(database, entry).catch(() => false) })),
      ),
    );
  };
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
            const stored = (await database.projects.get(id)) ?? thisVisit.get(id) ?? blankEntry(id);
            await database.projects.put({ ...stored, ...entry });
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
          await database.settings.delete(projectPicture(id));
          await database.settings.delete(memberSetting(id));
          await database.settings.delete(awaySetting(id));
          for (const kind of ROOM_KINDS) {
            const room = roomName(id, kind);
            await database.rooms.delete(room);
            await forgetWaitingUpdates(database, room);
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
          const subscription = liveQuery(knownProjects).subscribe({ next: listener, error: () => listener([]) });
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
