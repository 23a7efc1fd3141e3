/**
 * Projects and links in the database (synchronous; runs in the store's thread). Secrets are stored as SHA-256: with ≥128
 * random bits a slow password hash would add nothing, and a leaked database opens no project.
 */
import { type Role, ROLES } from '@polku/shared/kernel/permissions';
import type { Db } from './database';
import type {
  CreatedLink,
  CreatedProject,
  Identity,
  LinkRow,
  NewLink,
  NewProject,
  OpenLink,
  ProjectReading,
  RevokedLink,
} from './log-types';

interface StoredLink {
  linkId: string;
  role: string;
  label: string;
  createdAt: string;
  revokedAt: string | null;
}
const LINK = 'id AS linkId, role, label, created_at AS createdAt, revoked_at AS revokedAt';

/** @returns the calls of StoreCalls that concern projects and links */
export function linkTable(db: Db) {
  const epochOf = db.prepare<[string], { epoch: string }>('SELECT epoch FROM projects WHERE id = ?');
  const countProjects = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM projects');
  const addProject = db.prepare('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)');
  const addLink = db.prepare(
    'INSERT INTO links (id, project_id, role, label, secret_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const bySecret = db.prepare<[string, Uint8Array], StoredLink>(
    `SELECT ${LINK} FROM links WHERE project_id = ? AND secret_hash = ?`,
  );
  const byId = db.prepare<[string, string], StoredLink>(`SELECT ${LINK} FROM links WHERE project_id = ? AND id = ?`);
  const all = db.prepare<[string], StoredLink>(
    `SELECT ${LINK} FROM links WHERE project_id = ? ORDER BY created_at, id`,
  );
  const revoke = db.prepare('UPDATE links SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL');

  const open = (projectId: string, link: StoredLink | undefined): OpenLink | null => {
    const project = epochOf.get(projectId);
    if (!project || !link || link.revokedAt !== null) return null;
    return { linkId: link.linkId, role: asRole(link.role), epoch: project.epoch };
  };

  const createProject = db.transaction((project: NewProject): CreatedProject => {
    const existing = epochOf.get(project.projectId);
    if (existing) {
      const link = open(project.projectId, bySecret.get(project.projectId, project.secretHash));
      return link?.role === 'facilitator' ? { kind: 'existing', epoch: existing.epoch } : { kind: 'forbidden' };
    }
    if (project.atMost > 0 && (countProjects.get()?.count ?? 0) >= project.atMost) return { kind: 'too-many' };
    addProject.run(project.projectId, project.epoch, project.now);
    addLink.run(project.linkId, project.projectId, 'facilitator', '', project.secretHash, project.now);
    return { kind: 'created', epoch: project.epoch };
  });

  const createLink = db.transaction((link: NewLink): CreatedLink => {
    const same = bySecret.get(link.projectId, link.secretHash);
    if (same) {
      return same.role === link.role && same.revokedAt === null
        ? { kind: 'created', link: linkRow(same) }
        : { kind: 'conflict' };
    }
    if (all.all(link.projectId).length >= link.atMost) return { kind: 'too-many' };
    addLink.run(link.linkId, link.projectId, link.role, link.label, link.secretHash, link.now);
    const { linkId, role, label } = link;
    return { kind: 'created', link: { linkId, role, label, createdAt: link.now, revokedAt: null } };
  });

  const revokeLink = db.transaction((projectId: string, linkId: string, now: string): RevokedLink => {
    const link = byId.get(projectId, linkId);
    if (!link) return 'missing';
    if (link.revokedAt !== null) return 'revoked';
    const facilitators = all.all(projectId).filter((one) => one.role === 'facilitator' && one.revokedAt === null);
    if (link.role === 'facilitator' && facilitators.length === 1) return 'last-facilitator';
    revoke.run(now, linkId);
    return 'revoked';
  });

  return {
    createProject: (project: NewProject) => createProject.immediate(project),
    linkBySecret: (projectId: string, hash: Uint8Array) => open(projectId, bySecret.get(projectId, hash)),
    linkById: (projectId: string, linkId: string) => open(projectId, byId.get(projectId, linkId)),
    readProject: (projectId: string, identities: readonly Identity[]): ProjectReading => ({
      door: 'open',
      frozen: [],
      waiting: 0,
      until: null,
      standings: identities.map(({ linkId }) => {
        const link = open(projectId, byId.get(projectId, linkId));
        return link && { role: link.role, muted: false };
      }),
    }),
    links: (projectId: string): LinkRow[] => all.all(projectId).map(linkRow),
    createLink: (link: NewLink) => createLink.immediate(link),
    revokeLink: (projectId: string, linkId: string, now: string) => revokeLink.immediate(projectId, linkId, now),
  };
}

function linkRow(link: StoredLink): LinkRow {
  return { ...link, role: asRole(link.role) };
}

function asRole(stored: string): Role {
  const role = ROLES.find((one) => one === stored);
  if (!role) throw new Error(`links: unknown role ${stored}`);
  return role;
}
