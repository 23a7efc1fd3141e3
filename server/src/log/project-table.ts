/** Projects in the database: their beginning, and what holds for all of a project. */
import type { RoomSettings } from '@polku/shared/kernel/members';
import type { StepRights } from '@polku/shared/kernel/steps';
import { projectHash } from './erase-table';
import { LINK_STATE, linkProblem, linkState, type StoredLink } from './link-state';
import type { CreatedProject, Identity, NewProject, ProjectReading, Standing } from './log-types';
import type { MemberRow, RoomCalls } from './member-types';
import { ALL_PROJECTS, type Sql, type SqlDatabase } from './sql';
import { storedDoor, storedList } from './stored';
import type { Served } from './worker-calls';

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

/** What belongs to other tables. */
export interface ProjectParts {
  /** @returns those of the members that there are */
  members(tx: Sql, projectId: string, memberIds: readonly string[]): Promise<readonly MemberRow[]>;
  /** What the running step lets people do; `role` without one. */
  rightsOf(tx: Sql, projectId: string): Promise<StepRights>;
}

function find(tx: Sql, projectId: string): Promise<StoredProject | undefined> {
  return tx.get<StoredProject>('SELECT epoch, door, frozen FROM projects WHERE id = ?', projectId);
}

async function settings(tx: Sql, projectId: string): Promise<RoomSettings> {
  const stored = await find(tx, projectId);
  if (!stored) throw new Error(`there is no project ${projectId}`);
  return { door: storedDoor(stored.door), frozen: storedList('projects', stored.frozen) };
}

async function count(tx: Sql): Promise<number> {
  return (await tx.get<{ count: number }>('SELECT count(*) AS count FROM projects'))?.count ?? 0;
}

/** @returns the calls of StoreCalls that concern a project as a whole */
export function projectTable(db: SqlDatabase, parts: ProjectParts) {
  const create = async (tx: Sql, project: NewProject): Promise<CreatedProject> => {
    const { projectId, epoch, linkId, secretHash, now, atMost } = project;
    const existing = await find(tx, projectId);
    if (existing) {
      const link = await tx.get<StoredLink>(
        `SELECT ${LINK_STATE} FROM links WHERE project_id = ? AND secret_hash = ?`,
        projectId,
        secretHash,
      );
      const opens = link?.role === 'facilitator' && linkProblem(link, now) === null;
      return opens ? { kind: 'existing', epoch: existing.epoch } : { kind: 'forbidden' };
    }
    if (await tx.get('SELECT at FROM erased WHERE hash = ?', projectHash(projectId))) return { kind: 'erased' };
    if (atMost > 0 && (await count(tx)) >= atMost) return { kind: 'too-many' };
    await tx.run('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)', projectId, epoch, now);
    await tx.run(
      `INSERT INTO links (id, project_id, role, label, secret_hash, created_at)
       VALUES (?, ?, 'facilitator', '', ?, ?)`,
      linkId,
      projectId,
      secretHash,
      now,
    );
    return { kind: 'created', epoch };
  };

  const standings = async (
    tx: Sql,
    projectId: string,
    identities: readonly Identity[],
    now: string,
  ): Promise<Pick<ProjectReading, 'until' | 'standings'>> => {
    const ids = new Set(identities.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])));
    const found = await parts.members(tx, projectId, [...ids]);
    const members = new Map(found.map((member) => [member.memberId, member]));
    const stored = await tx.all<StoredLink>(`SELECT ${LINK_STATE} FROM links WHERE project_id = ?`, projectId);
    const links = new Map(stored.map((link) => [link.linkId, link]));
    let until: string | null = null;
    const standingOf = ({ linkId, memberId, rotation }: Identity): Standing | null => {
      const member = memberId === null ? null : members.get(memberId);
      if (member === undefined || member?.removed || member?.waiting) return null;
      const open = links.get(member?.linkId ?? linkId);
      if (!open || linkProblem(open, now) !== null) return null;
      const link = linkState(open);
      if (memberId === null && rotation !== undefined && rotation !== link.rotation) return null;
      if (link.expiresAt !== null && (until === null || link.expiresAt < until)) until = link.expiresAt;
      return { role: member?.ownRole ?? link.role, muted: member?.muted ?? false };
    };
    return { standings: identities.map(standingOf), until };
  };

  const calls = {
    createProject: (project: NewProject): Promise<CreatedProject> =>
      db.write(project.atMost > 0 ? [ALL_PROJECTS, project.projectId] : project.projectId, (tx) => create(tx, project)),

    readProject: (projectId: string, identities: readonly Identity[], now: string): Promise<ProjectReading> =>
      db.read(async (tx) => {
        // Erased meanwhile: open to nobody any more.
        if (!(await find(tx, projectId))) return { ...NO_PROJECT, standings: identities.map(() => null) };
        const waiting = await tx.get<{ count: number }>(
          'SELECT count(*) AS count FROM members WHERE project_id = ? AND waiting = 1 AND removed = 0',
          projectId,
        );
        return {
          ...(await settings(tx, projectId)),
          rights: await parts.rightsOf(tx, projectId),
          waiting: waiting?.count ?? 0,
          ...(await standings(tx, projectId, identities, now)),
        };
      }),

    roomSettings: (projectId: string): Promise<RoomSettings> => settings(db, projectId),

    setRoom: (projectId: string, change: Partial<RoomSettings>): Promise<RoomSettings> =>
      db.write(projectId, async (tx) => {
        const now = { ...(await settings(tx, projectId)), ...change };
        await tx.run(
          'UPDATE projects SET door = ?, frozen = ? WHERE id = ?',
          now.door,
          JSON.stringify(now.frozen),
          projectId,
        );
        if (change.door === 'open') {
          await tx.run('UPDATE members SET waiting = 0 WHERE project_id = ? AND waiting = 1', projectId);
        }
        return now;
      }),
  };
  return calls satisfies Served<RoomCalls>;
}
