/**
 * Who one is in each project: the secret made on this device and what the server last said, kept as long as the project's
 * documents. One setting per project.
 */
import { newSecret } from '@polku/shared/kernel/ids';
import { type MemberInfo, SIDES } from '@polku/shared/kernel/members';
import { ROLES } from '@polku/shared/kernel/permissions';
import type { DatabaseAccess } from './connect';
import type { MemberEntry, MemberStore } from './storage-types';

/** @returns the name of the setting */
export const memberSetting = (project: string): string => `member:${project}`;

function readInfo(value: unknown): MemberInfo | null {
  if (typeof value !== 'object' || value === null) return null;
  const { memberId, name, side, teams, role } = value as Readonly<Record<string, unknown>>;
  const knownSide = SIDES.find((one) => one === side);
  const knownRole = ROLES.find((one) => one === role);
  if (typeof memberId !== 'string' || typeof name !== 'string' || !knownSide || !knownRole) return null;
  const ids = Array.isArray(teams) ? teams.filter((team): team is string => typeof team === 'string') : [];
  return { memberId, name, side: knownSide, teams: ids, role: knownRole };
}

function readEntry(value: unknown): MemberEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const { secret, info } = value as Readonly<Record<string, unknown>>;
  return typeof secret === 'string' ? { secret, info: readInfo(info) } : null;
}

export function createMemberStore(access: DatabaseAccess): MemberStore {
  /** While the store fails, by project: for this visit. */
  const thisVisit = new Map<string, MemberEntry>();
  const put = (project: string, entry: MemberEntry): Promise<void> =>
    access.use(async (database) => {
      await database.settings.put({ name: memberSetting(project), value: entry });
    });
  return {
    async of(project) {
      const made = thisVisit.get(project) ?? { secret: newSecret(), info: null };
      try {
        // In one transaction: two tabs may ask at the same time, and have to be one person.
        return await access.use((database) =>
          database.transaction('rw', database.settings, async () => {
            const stored = await database.settings.get(memberSetting(project));
            const entry = readEntry(stored?.value) ?? made;
            if (!stored) await database.settings.put({ name: memberSetting(project), value: entry });
            return entry;
          }),
        );
      } catch {
        thisVisit.set(project, made); // the session's state tells the person that the store fails
        return made;
      }
    },
    async remember(project, entry) {
      thisVisit.set(project, entry);
      await put(project, entry);
      thisVisit.delete(project);
    },
  };
}
