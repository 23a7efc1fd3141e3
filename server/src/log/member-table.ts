/** Members in the database: who joined a project, by which link, with which devices. */
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
import { LISTED, listed, type Sql, type SqlDatabase, type Transaction } from './sql';
import { storedDoor, storedList, storedRole, storedSide } from './stored';
import type { Served } from './worker-calls';

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
const MEMBER = `SELECT m.id AS "memberId", m.link_id AS "linkId", l.role AS "linkRole", m.name, m.side, m.teams,
  m.own_role AS "ownRole", m.waiting, m.muted, m.removed, m.created_at AS "createdAt", m.last_seen_at AS "lastSeenAt"
  FROM members m JOIN links l ON l.id = m.link_id`;
/** Being seen is written at most so often. */
const SEEN_MS = 60_000;

/** @returns the member, whether removed or not; null when there is none */
async function find(tx: Sql, projectId: string, memberId: string): Promise<MemberRow | null> {
  const stored = await tx.get<StoredMember>(`${MEMBER} WHERE m.project_id = ? AND m.id = ?`, projectId, memberId);
  return stored ? memberRow(stored) : null;
}

/** @returns those of the members that there are, in no order */
async function findSome(tx: Sql, projectId: string, memberIds: readonly string[]): Promise<MemberRow[]> {
  const found: MemberRow[] = [];
  for (const ids of listed(memberIds)) {
    const some = await tx.all<StoredMember>(
      `${MEMBER} WHERE m.project_id = ? AND m.id IN (${LISTED})`,
      projectId,
      ...ids,
    );
    found.push(...some.map(memberRow));
  }
  return found;
}

/** @returns everybody who ever joined, in the order of joining */
async function findAll(tx: Sql, projectId: string): Promise<MemberRow[]> {
  const all = await tx.all<StoredMember>(`${MEMBER} WHERE m.project_id = ? ORDER BY m.created_at, m.id`, projectId);
  return all.map(memberRow);
}

function linkById(tx: Sql, projectId: string, linkId: string): Promise<StoredLink | undefined> {
  return tx.get<StoredLink>(`SELECT ${LINK_STATE} FROM links WHERE project_id = ? AND id = ?`, projectId, linkId);
}

async function credentialOf(
  tx: Sql,
  projectId: string,
  link: StoredLink | undefined,
  member: MemberRow | null,
): Promise<Credential | null> {
  if (!link) return null;
  const found = await tx.get<{ epoch: string; door: string }>(
    'SELECT epoch, door FROM projects WHERE id = ?',
    projectId,
  );
  return found ? { epoch: found.epoch, door: storedDoor(found.door), link: linkState(link), member } : null;
}

async function credential(tx: Sql, projectId: string, hash: Uint8Array): Promise<Credential | null> {
  const link = await tx.get<StoredLink>(
    `SELECT ${LINK_STATE} FROM links WHERE project_id = ? AND secret_hash = ?`,
    projectId,
    hash,
  );
  if (link) return credentialOf(tx, projectId, link, null);
  const stored = await tx.get<StoredMember>(
    `${MEMBER} JOIN member_secrets s ON s.member_id = m.id WHERE s.project_id = ? AND s.hash = ?`,
    projectId,
    hash,
  );
  if (!stored) return null;
  return credentialOf(tx, projectId, await linkById(tx, projectId, stored.linkId), memberRow(stored));
}

async function credentialById(
  tx: Sql,
  projectId: string,
  linkId: string,
  memberId: string | null,
): Promise<Credential | null> {
  if (memberId === null) return credentialOf(tx, projectId, await linkById(tx, projectId, linkId), null);
  const member = await find(tx, projectId, memberId);
  return member && credentialOf(tx, projectId, await linkById(tx, projectId, member.linkId), member);
}

async function addMember(tx: Sql, member: NewMember): Promise<AddedMember> {
  const { projectId, memberId, linkId, name, side, teams, waiting, now } = member;
  if (await credential(tx, projectId, member.secretHash)) return { kind: 'known' };
  const counted = await tx.get<{ active: number; ever: number }>(
    `SELECT count(CASE WHEN removed = 0 THEN 1 END) AS active, count(*) AS ever FROM members WHERE project_id = ?`,
    projectId,
  );
  const { active, ever } = counted ?? { active: 0, ever: 0 };
  if (active >= member.atMost || ever >= member.atMostEver) return { kind: 'too-many' };
  await tx.run(
    `INSERT INTO members (id, project_id, link_id, name, side, teams, waiting, muted, removed, created_at, last_seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)`,
    ...[memberId, projectId, linkId, name, side, JSON.stringify(teams), Number(waiting), now, now],
  );
  await tx.run(
    'INSERT INTO member_secrets (project_id, hash, member_id) VALUES (?, ?, ?)',
    projectId,
    member.secretHash,
    memberId,
  );
  return { kind: 'added', member: known(await find(tx, projectId, memberId)) };
}

/** @returns whether a member is facilitator now, and can come in */
async function isLed(tx: Sql, projectId: string, now: string): Promise<boolean> {
  const stored = await tx.all<StoredLink>(`SELECT ${LINK_STATE} FROM links WHERE project_id = ?`, projectId);
  const open = new Set(stored.flatMap((link) => (linkProblem(link, now) === null ? [link.linkId] : [])));
  return (await findAll(tx, projectId)).some(
    ({ ownRole, linkRole, removed, waiting, linkId }) =>
      (ownRole ?? linkRole) === 'facilitator' && !removed && !waiting && open.has(linkId),
  );
}

/** Thrown, so that nothing of the edit is kept. */
class NobodyLeads extends Error {}

async function came(tx: Sql, { projectId, memberId }: Seen, owner: string | null, now: string): Promise<void> {
  await see(tx, { projectId, memberId }, now, new Date(Date.parse(now) - SEEN_MS).toISOString());
  if (owner === null) return;
  await tx.run(
    `INSERT INTO owners (project_id, owner, member_id) VALUES (?, ?, ?) ON CONFLICT (project_id, owner)
     DO UPDATE SET member_id = excluded.member_id WHERE owners.member_id <> excluded.member_id`,
    projectId,
    owner,
    memberId,
  );
}

async function see(tx: Sql, { projectId, memberId }: Seen, now: string, before: string): Promise<void> {
  await tx.run(
    'UPDATE members SET last_seen_at = ? WHERE project_id = ? AND id = ? AND last_seen_at < ?',
    now,
    projectId,
    memberId,
    before,
  );
}

/**
 * @param edited called in the transaction that has edited a member
 * @returns the calls of StoreCalls that concern members, and what other tables need of them
 */
export function memberTable(
  db: SqlDatabase,
  edited: (tx: Transaction, member: MemberRow) => Promise<void> = () => Promise.resolve(),
) {
  const editMember = async (
    tx: Transaction,
    projectId: string,
    memberId: string,
    changes: MemberEdit,
    now: string,
    keepFacilitator: boolean,
  ): Promise<EditedMember> => {
    const before = await find(tx, projectId, memberId);
    if (!before) return { kind: 'missing' };
    const { linkId, name, side, teams, ownRole, waiting, muted, removed } = { ...before, ...changes };
    await tx.run(
      `UPDATE members SET link_id = ?, name = ?, side = ?, teams = ?, own_role = ?, waiting = ?, muted = ?, removed = ?
       WHERE id = ?`,
      ...[linkId, name, side, JSON.stringify(teams), ownRole, ...[waiting, muted, removed].map(Number), memberId],
    );
    if (removed) await tx.run('DELETE FROM move_codes WHERE member_id = ?', memberId);
    if (keepFacilitator && !(await isLed(tx, projectId, now))) throw new NobodyLeads();
    const member = known(await find(tx, projectId, memberId));
    await edited(tx, member);
    return { kind: 'edited', member };
  };

  const calls: Served<MemberCalls> = {
    credential: (...asked) => db.read((tx) => credential(tx, ...asked)),
    credentialById: (...asked) => db.read((tx) => credentialById(tx, ...asked)),
    members: (projectId) => findAll(db, projectId),
    addMember: (member) => db.write(member.projectId, (tx) => addMember(tx, member)),
    editMember: async (projectId, ...edit) => {
      try {
        return await db.write(projectId, (tx) => editMember(tx, projectId, ...edit));
      } catch (error) {
        if (error instanceof NobodyLeads) return { kind: 'last-facilitator' };
        throw error;
      }
    },
    memberCame: (seen, owner, now) => db.write(seen.projectId, (tx) => came(tx, seen, owner, now)),
    membersSeen: (seen, now) =>
      db.write(
        seen.map(({ projectId }) => projectId),
        async (tx) => {
          for (const one of seen) await see(tx, one, now, now);
        },
      ),
    ownersOf: async (projectId) => {
      const owners = await db.all<{ owner: string; memberId: string }>(
        'SELECT owner, member_id AS "memberId" FROM owners WHERE project_id = ? ORDER BY owner',
        projectId,
      );
      return owners.map(({ owner, memberId }) => [owner, memberId] as const);
    },
  };
  return { calls, find, findSome, findAll };
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
