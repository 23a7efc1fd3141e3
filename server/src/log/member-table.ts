/** Members in the database: who joined a project, by which link, with which devices (synchronous; runs in the store's thread). */
import type { Db } from './database';
import { LINK_STATE, linkProblem, linkState, type StoredLink } from './link-state';
import type {
  AddedMember,
  Credential,
  EditedMember,
  MemberCalls,
  MemberEdit,
  MemberRow,
  NewMember,
  Seen,
} from './member-types';
import { storedDoor, storedList, storedRole, storedSide } from './stored';

interface StoredMember {
  memberId: string;
  linkId: string;
  linkRole: string;
  name: string;
  side: string;
  teams: string;
  ownRole: string | null;
  waiting: number;
  muted: number;
  removed: number;
  createdAt: string;
  lastSeenAt: string;
}
const MEMBER = `m.id AS memberId, m.link_id AS linkId, l.role AS linkRole, m.name, m.side, m.teams, m.own_role AS ownRole,
  m.waiting, m.muted, m.removed, m.created_at AS createdAt, m.last_seen_at AS lastSeenAt
  FROM members m JOIN links l ON l.id = m.link_id`;
/** Being seen is written at most so often. */
const SEEN_MS = 60_000;

/** @returns the calls of StoreCalls that concern members */
export function memberTable(db: Db) {
  const project = db.prepare<[string], { epoch: string; door: string }>(
    'SELECT epoch, door FROM projects WHERE id = ?',
  );
  const linkBySecret = db.prepare<[string, Uint8Array], StoredLink>(
    `SELECT ${LINK_STATE} FROM links WHERE project_id = ? AND secret_hash = ?`,
  );
  const linkById = db.prepare<[string, string], StoredLink>(
    `SELECT ${LINK_STATE} FROM links WHERE project_id = ? AND id = ?`,
  );
  const bySecret = db.prepare<[string, Uint8Array], StoredMember>(
    `SELECT ${MEMBER} JOIN member_secrets s ON s.member_id = m.id WHERE s.project_id = ? AND s.hash = ?`,
  );
  const byId = db.prepare<[string, string], StoredMember>(`SELECT ${MEMBER} WHERE m.project_id = ? AND m.id = ?`);
  const all = db.prepare<[string], StoredMember>(`SELECT ${MEMBER} WHERE m.project_id = ? ORDER BY m.created_at, m.id`);
  const count = db.prepare<[string], { active: number | null; ever: number }>(
    'SELECT sum(removed = 0) AS active, count(*) AS ever FROM members WHERE project_id = ?',
  );
  const add = db.prepare(
    `INSERT INTO members (id, project_id, link_id, name, side, teams, waiting, muted, removed, created_at, last_seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)`,
  );
  const addSecret = db.prepare('INSERT INTO member_secrets (project_id, hash, member_id) VALUES (?, ?, ?)');
  const edit = db.prepare(
    `UPDATE members SET link_id = ?, name = ?, side = ?, teams = ?, own_role = ?, waiting = ?, muted = ?, removed = ?
     WHERE id = ?`,
  );
  const endMove = db.prepare('DELETE FROM move_codes WHERE member_id = ?');
  const see = db.prepare('UPDATE members SET last_seen_at = ? WHERE project_id = ? AND id = ? AND last_seen_at < ?');
  const ownerOf = db.prepare<[string, string], { memberId: string }>(
    'SELECT member_id AS memberId FROM owners WHERE project_id = ? AND owner = ?',
  );
  const bind = db.prepare('INSERT OR REPLACE INTO owners (project_id, owner, member_id) VALUES (?, ?, ?)');
  const owners = db.prepare<[string], { owner: string; memberId: string }>(
    'SELECT owner, member_id AS memberId FROM owners WHERE project_id = ?',
  );

  const find = (projectId: string, memberId: string): MemberRow | null => {
    const stored = byId.get(projectId, memberId);
    return stored ? memberRow(stored) : null;
  };

  const credentialOf = (
    projectId: string,
    link: StoredLink | undefined,
    member: MemberRow | null,
  ): Credential | null => {
    const found = project.get(projectId);
    if (!found || !link) return null;
    return { epoch: found.epoch, door: storedDoor(found.door), link: linkState(link), member };
  };

  const credential = (projectId: string, hash: Uint8Array): Credential | null => {
    const link = linkBySecret.get(projectId, hash);
    if (link) return credentialOf(projectId, link, null);
    const stored = bySecret.get(projectId, hash);
    return stored ? credentialOf(projectId, linkById.get(projectId, stored.linkId), memberRow(stored)) : null;
  };

  const credentialById = (projectId: string, linkId: string, memberId: string | null): Credential | null => {
    if (memberId === null) return credentialOf(projectId, linkById.get(projectId, linkId), null);
    const member = find(projectId, memberId);
    return member && credentialOf(projectId, linkById.get(projectId, member.linkId), member);
  };

  const addMember = db.transaction((member: NewMember): AddedMember => {
    const { projectId, memberId, linkId, name, side, teams, waiting, now } = member;
    if (credential(projectId, member.secretHash)) return { kind: 'known' };
    const { active, ever } = count.get(projectId) ?? { active: 0, ever: 0 };
    if ((active ?? 0) >= member.atMost || ever >= member.atMostEver) return { kind: 'too-many' };
    add.run(memberId, projectId, linkId, name, side, JSON.stringify(teams), Number(waiting), now, now);
    addSecret.run(projectId, member.secretHash, memberId);
    return { kind: 'added', member: known(find(projectId, memberId)) };
  });

  /** @returns whether a member is facilitator now, and can come in */
  const isLed = (projectId: string, now: string): boolean =>
    all.all(projectId).some(({ ownRole, linkRole, removed, waiting, linkId }) => {
      if ((ownRole ?? linkRole) !== 'facilitator' || removed || waiting) return false;
      const link = linkById.get(projectId, linkId);
      return link !== undefined && linkProblem(link, now) === null;
    });

  class NobodyLeads extends Error {}
  const editMember = db.transaction(
    (projectId: string, memberId: string, changes: MemberEdit, now: string, keepFacilitator: boolean): EditedMember => {
      const before = find(projectId, memberId);
      if (!before) return { kind: 'missing' };
      const { linkId, name, side, teams, ownRole, waiting, muted, removed } = { ...before, ...changes };
      const flags = [waiting, muted, removed].map(Number);
      edit.run(linkId, name, side, JSON.stringify(teams), ownRole, ...flags, memberId);
      if (removed) endMove.run(memberId);
      // Thrown, so that nothing of it is kept.
      if (keepFacilitator && !isLed(projectId, now)) throw new NobodyLeads();
      return { kind: 'edited', member: known(find(projectId, memberId)) };
    },
  );

  const came = db.transaction(({ projectId, memberId }: Seen, owner: string | null, now: string): void => {
    see.run(now, projectId, memberId, new Date(Date.parse(now) - SEEN_MS).toISOString());
    if (owner !== null && ownerOf.get(projectId, owner)?.memberId !== memberId) bind.run(projectId, owner, memberId);
  });

  const seenAll = db.transaction((seen: readonly Seen[], now: string): void => {
    for (const { projectId, memberId } of seen) see.run(now, projectId, memberId, now);
  });

  const calls: MemberCalls = {
    credential,
    credentialById,
    members: (projectId) => all.all(projectId).map(memberRow),
    addMember: (member) => addMember.immediate(member),
    editMember: (...args) => {
      try {
        return editMember.immediate(...args);
      } catch (error) {
        if (error instanceof NobodyLeads) return { kind: 'last-facilitator' };
        throw error;
      }
    },
    memberCame: (seen, owner, now) => came.immediate(seen, owner, now),
    membersSeen: (seen, now) => seenAll.immediate(seen, now),
    ownersOf: (projectId) => owners.all(projectId).map(({ owner, memberId }) => [owner, memberId] as const),
  };
  return { calls, find };
}

function memberRow(stored: StoredMember): MemberRow {
  return {
    ...stored,
    linkRole: storedRole('links', stored.linkRole),
    side: storedSide(stored.side),
    teams: storedList('members', stored.teams),
    ownRole: stored.ownRole === null ? null : storedRole('members', stored.ownRole),
    waiting: stored.waiting === 1,
    muted: stored.muted === 1,
    removed: stored.removed === 1,
  };
}

function known(member: MemberRow | null): MemberRow {
  if (!member) throw new Error('members: one who was just written is not there');
  return member;
}
