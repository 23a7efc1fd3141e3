/** Projects in the database: their beginning, and what holds for all of a project (synchronous; runs in the store's thread). */
import type { RoomSettings } from '@polku/shared/kernel/members';
import type { StepRights } from '@polku/shared/kernel/steps';
import type { Db } from './database';
import { projectHash } from './erase-table';
import { LINK_STATE, linkProblem, linkState, type StoredLink } from './link-state';
import type { CreatedProject, Identity, NewProject, ProjectReading, Standing } from './log-types';
import type { MemberRow, RoomCalls } from './member-types';
import { storedDoor, storedList } from './stored';

const NO_PROJECT: Omit<ProjectReading, 'standings'> = {
  door: 'closed',
  frozen: [],
  rights: 'role',
  waiting: 0,
  until: null,
};

interface StoredProject {
  epoch: string;
  door: string;
  frozen: string;
}

/**
 * @param rightsOf what the running step lets people do; everything without one
 * @returns the calls of StoreCalls that concern a project as a whole
 */
export function projectTable(
  db: Db,
  memberOf: (projectId: string, memberId: string) => MemberRow | null,
  rightsOf: (projectId: string) => StepRights = () => 'role',
) {
  const find = db.prepare<[string], StoredProject>('SELECT epoch, door, frozen FROM projects WHERE id = ?');
  const erased = db.prepare<[Uint8Array], { at: string }>('SELECT at FROM erased WHERE hash = ?');
  const count = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM projects');
  const add = db.prepare('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)');
  const addLink = db.prepare(
    "INSERT INTO links (id, project_id, role, label, secret_hash, created_at) VALUES (?, ?, 'facilitator', '', ?, ?)",
  );
  const linkBySecret = db.prepare<[string, Uint8Array], StoredLink>(
    `SELECT ${LINK_STATE} FROM links WHERE project_id = ? AND secret_hash = ?`,
  );
  const linkById = db.prepare<[string, string], StoredLink>(
    `SELECT ${LINK_STATE} FROM links WHERE project_id = ? AND id = ?`,
  );
  const waiting = db.prepare<[string], { count: number }>(
    'SELECT count(*) AS count FROM members WHERE project_id = ? AND waiting = 1 AND removed = 0',
  );
  const settle = db.prepare('UPDATE projects SET door = ?, frozen = ? WHERE id = ?');
  const letIn = db.prepare('UPDATE members SET waiting = 0 WHERE project_id = ? AND waiting = 1');

  const createProject = db.transaction((project: NewProject): CreatedProject => {
    const existing = find.get(project.projectId);
    if (existing) {
      const link = linkBySecret.get(project.projectId, project.secretHash);
      const opens = link?.role === 'facilitator' && linkProblem(link, project.now) === null;
      return opens ? { kind: 'existing', epoch: existing.epoch } : { kind: 'forbidden' };
    }
    if (erased.get(projectHash(project.projectId))) return { kind: 'erased' };
    if (project.atMost > 0 && (count.get()?.count ?? 0) >= project.atMost) return { kind: 'too-many' };
    add.run(project.projectId, project.epoch, project.now);
    addLink.run(project.linkId, project.projectId, project.secretHash, project.now);
    return { kind: 'created', epoch: project.epoch };
  });

  const settings = (projectId: string): RoomSettings => {
    const stored = find.get(projectId);
    if (!stored) throw new Error(`there is no project ${projectId}`);
    return { door: storedDoor(stored.door), frozen: storedList('projects', stored.frozen) };
  };

  const setRoom = db.transaction((projectId: string, change: Partial<RoomSettings>): RoomSettings => {
    const now = { ...settings(projectId), ...change };
    settle.run(now.door, JSON.stringify(now.frozen), projectId);
    if (change.door === 'open') letIn.run(projectId);
    return now;
  });

  const readProject = db.transaction(
    (projectId: string, identities: readonly Identity[], now: string): ProjectReading => {
      let until: string | null = null;
      // Erased meanwhile: open to nobody any more.
      if (!find.get(projectId)) return { ...NO_PROJECT, standings: identities.map(() => null) };
      const standings = identities.map(({ linkId, memberId }): Standing | null => {
        const member = memberId === null ? null : memberOf(projectId, memberId);
        if (memberId !== null && (!member || member.removed || member.waiting)) return null;
        const stored = linkById.get(projectId, member?.linkId ?? linkId);
        if (!stored || linkProblem(stored, now) !== null) return null;
        const link = linkState(stored);
        if (link.expiresAt !== null && (until === null || link.expiresAt < until)) until = link.expiresAt;
        return { role: member?.ownRole ?? link.role, muted: member?.muted ?? false };
      });
      return {
        ...settings(projectId),
        rights: rightsOf(projectId),
        waiting: waiting.get(projectId)?.count ?? 0,
        until,
        standings,
      };
    },
  );

  const calls = {
    createProject: (project: NewProject) => createProject.immediate(project),
    readProject: (projectId: string, identities: readonly Identity[], now: string) =>
      readProject(projectId, identities, now),
    roomSettings: settings,
    setRoom: (projectId: string, change: Partial<RoomSettings>) => setRoom.immediate(projectId, change),
  };
  return calls satisfies RoomCalls;
}
