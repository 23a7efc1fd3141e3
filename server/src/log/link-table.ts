/**
 * Links in the database. Secrets are stored as SHA-256: with ≥128 random bits a slow password hash would add nothing, and a
 * leaked database opens no project.
 */
import { isLasting, LINK_STATE, linkState, type StoredLink } from './link-state';
import type { ChangedLink, CreatedLink, LinkEdit, LinkRow, NewLink, RevokedLink } from './log-types';
import type { Sql, SqlDatabase } from './sql';

interface ListedLink extends StoredLink {
  label: string;
  createdAt: string;
  members: number;
}
const LISTED_LINK = `SELECT ${LINK_STATE}, label, created_at AS "createdAt",
  (SELECT count(*) FROM members WHERE link_id = links.id AND removed = 0) AS members FROM links`;

function byId(tx: Sql, projectId: string, linkId: string): Promise<ListedLink | undefined> {
  return tx.get<ListedLink>(`${LISTED_LINK} WHERE project_id = ? AND id = ?`, projectId, linkId);
}
function bySecret(tx: Sql, projectId: string, hash: Uint8Array): Promise<ListedLink | undefined> {
  return tx.get<ListedLink>(`${LISTED_LINK} WHERE project_id = ? AND secret_hash = ?`, projectId, hash);
}
async function isOfMember(tx: Sql, projectId: string, hash: Uint8Array): Promise<boolean> {
  const found = await tx.get('SELECT 1 AS one FROM member_secrets WHERE project_id = ? AND hash = ?', projectId, hash);
  return found !== undefined;
}
/** @returns whether a facilitator could still come in after this link is gone */
async function goesWithout(tx: Sql, projectId: string, linkId: string): Promise<boolean> {
  const links = await tx.all<StoredLink>(`SELECT ${LINK_STATE} FROM links WHERE project_id = ?`, projectId);
  return links.some((link) => link.linkId !== linkId && isLasting(link));
}
async function endCode(tx: Sql, linkId: string): Promise<void> {
  await tx.run('DELETE FROM join_codes WHERE link_id = ?', linkId);
}

async function createLink(tx: Sql, link: NewLink): Promise<CreatedLink> {
  const { projectId, linkId, role, label, secretHash, now, atMost } = link;
  const same = await bySecret(tx, projectId, secretHash);
  if (same) {
    return same.role === role && same.revokedAt === null
      ? { kind: 'created', link: linkRow(same) }
      : { kind: 'conflict' };
  }
  if (await isOfMember(tx, projectId, secretHash)) return { kind: 'conflict' };
  const counted = await tx.get<{ count: number }>(
    'SELECT count(*) AS count FROM links WHERE project_id = ?',
    projectId,
  );
  if ((counted?.count ?? 0) >= atMost) return { kind: 'too-many' };
  await tx.run(
    'INSERT INTO links (id, project_id, role, label, secret_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    linkId,
    projectId,
    role,
    label,
    secretHash,
    now,
  );
  return { kind: 'created', link: linkRow(known(await byId(tx, projectId, linkId))) };
}

async function revokeLink(tx: Sql, projectId: string, linkId: string, now: string): Promise<RevokedLink> {
  const link = await byId(tx, projectId, linkId);
  if (!link) return 'missing';
  if (link.revokedAt !== null) return 'revoked';
  if (link.role === 'facilitator' && !(await goesWithout(tx, projectId, linkId))) return 'last-facilitator';
  await tx.run('UPDATE links SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', now, linkId);
  await endCode(tx, linkId);
  return 'revoked';
}

async function changeLink(
  tx: Sql,
  projectId: string,
  linkId: string,
  edit: LinkEdit,
  now: string,
): Promise<ChangedLink> {
  const link = await byId(tx, projectId, linkId);
  if (!link || link.revokedAt !== null) return { kind: 'missing' };
  const offAt = edit.off === undefined ? link.offAt : edit.off ? (link.offAt ?? now) : null;
  const expiresAt = edit.expiresAt === undefined ? link.expiresAt : edit.expiresAt;
  const password = edit.password === undefined ? link.password : edit.password;
  const closes = isLasting(link) && !isLasting({ ...link, offAt, expiresAt });
  if (closes && !(await goesWithout(tx, projectId, linkId))) return { kind: 'last-facilitator' };
  if (edit.secretHash) {
    const holder = await bySecret(tx, projectId, edit.secretHash);
    if (holder && holder.linkId !== linkId) return { kind: 'conflict' };
    if (await isOfMember(tx, projectId, edit.secretHash)) return { kind: 'conflict' };
    // Asked again after an answer that was lost.
    if (!holder) {
      await tx.run('UPDATE links SET secret_hash = ?, rotation = rotation + 1 WHERE id = ?', edit.secretHash, linkId);
      await endCode(tx, linkId);
    }
  }
  await tx.run(
    'UPDATE links SET label = ?, off_at = ?, expires_at = ?, password = ? WHERE id = ?',
    edit.label ?? link.label,
    offAt,
    expiresAt,
    password,
    linkId,
  );
  return { kind: 'changed', link: linkRow(known(await byId(tx, projectId, linkId))) };
}

/** @returns the calls of StoreCalls that concern links */
export function linkTable(db: SqlDatabase) {
  return {
    async links(projectId: string): Promise<LinkRow[]> {
      const all = await db.all<ListedLink>(`${LISTED_LINK} WHERE project_id = ? ORDER BY created_at, id`, projectId);
      return all.map(linkRow);
    },
    createLink: (link: NewLink): Promise<CreatedLink> => db.write(link.projectId, (tx) => createLink(tx, link)),
    revokeLink: (projectId: string, linkId: string, now: string): Promise<RevokedLink> =>
      db.write(projectId, (tx) => revokeLink(tx, projectId, linkId, now)),
    changeLink: (projectId: string, linkId: string, edit: LinkEdit, now: string): Promise<ChangedLink> =>
      db.write(projectId, (tx) => changeLink(tx, projectId, linkId, edit, now)),
  };
}

function linkRow(stored: ListedLink): LinkRow {
  const { linkId, role, revokedAt, expiresAt } = linkState(stored);
  const { label, createdAt, members, offAt, password } = stored;
  const off = offAt !== null;
  return { linkId, role, label, createdAt, revokedAt, off, expiresAt, hasPassword: password !== null, members };
}

function known(link: ListedLink | undefined): ListedLink {
  if (!link) throw new Error('links: a link that was just written is not there');
  return link;
}
