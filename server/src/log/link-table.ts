/**
 * Links in the database (synchronous; runs in the store's thread). Secrets are stored as SHA-256: with ≥128 random bits a slow
 * password hash would add nothing, and a leaked database opens no project.
 */
import type { Db } from './database';
import { isLasting, LINK_STATE, linkState, type StoredLink } from './link-state';
import type { ChangedLink, CreatedLink, LinkEdit, LinkRow, NewLink, RevokedLink } from './log-types';

interface ListedLink extends StoredLink {
  label: string;
  createdAt: string;
  members: number;
}
const LISTED = `${LINK_STATE}, label, created_at AS createdAt,
  (SELECT count(*) FROM members WHERE link_id = links.id AND removed = 0) AS members`;

/** @returns the calls of StoreCalls that concern links */
export function linkTable(db: Db) {
  const add = db.prepare(
    'INSERT INTO links (id, project_id, role, label, secret_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const bySecret = db.prepare<[string, Uint8Array], ListedLink>(
    `SELECT ${LISTED} FROM links WHERE project_id = ? AND secret_hash = ?`,
  );
  const ofMember = db.prepare<[string, Uint8Array], { one: 1 }>(
    'SELECT 1 AS one FROM member_secrets WHERE project_id = ? AND hash = ?',
  );
  const byId = db.prepare<[string, string], ListedLink>(`SELECT ${LISTED} FROM links WHERE project_id = ? AND id = ?`);
  const all = db.prepare<[string], ListedLink>(
    `SELECT ${LISTED} FROM links WHERE project_id = ? ORDER BY created_at, id`,
  );
  const count = db.prepare<[string], { count: number }>('SELECT count(*) AS count FROM links WHERE project_id = ?');
  const states = db.prepare<[string], StoredLink>(`SELECT ${LINK_STATE} FROM links WHERE project_id = ?`);
  const revoke = db.prepare('UPDATE links SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL');
  const change = db.prepare('UPDATE links SET label = ?, off_at = ?, expires_at = ?, password = ? WHERE id = ?');
  const rotate = db.prepare('UPDATE links SET secret_hash = ?, rotation = rotation + 1 WHERE id = ?');
  const endCode = db.prepare('DELETE FROM join_codes WHERE link_id = ?');

  /** @returns whether a facilitator could still come in after this link is gone */
  const goesWithout = (projectId: string, linkId: string): boolean =>
    states.all(projectId).some((link) => link.linkId !== linkId && isLasting(link));

  const createLink = db.transaction((link: NewLink): CreatedLink => {
    const same = bySecret.get(link.projectId, link.secretHash);
    if (same) {
      return same.role === link.role && same.revokedAt === null
        ? { kind: 'created', link: linkRow(same) }
        : { kind: 'conflict' };
    }
    if (ofMember.get(link.projectId, link.secretHash)) return { kind: 'conflict' };
    if ((count.get(link.projectId)?.count ?? 0) >= link.atMost) return { kind: 'too-many' };
    add.run(link.linkId, link.projectId, link.role, link.label, link.secretHash, link.now);
    return { kind: 'created', link: linkRow(known(byId.get(link.projectId, link.linkId))) };
  });

  const revokeLink = db.transaction((projectId: string, linkId: string, now: string): RevokedLink => {
    const link = byId.get(projectId, linkId);
    if (!link) return 'missing';
    if (link.revokedAt !== null) return 'revoked';
    if (link.role === 'facilitator' && !goesWithout(projectId, linkId)) return 'last-facilitator';
    revoke.run(now, linkId);
    endCode.run(linkId);
    return 'revoked';
  });

  const changeLink = db.transaction((projectId: string, linkId: string, edit: LinkEdit, now: string): ChangedLink => {
    const link = byId.get(projectId, linkId);
    if (!link || link.revokedAt !== null) return { kind: 'missing' };
    const offAt = edit.off === undefined ? link.offAt : edit.off ? (link.offAt ?? now) : null;
    const expiresAt = edit.expiresAt === undefined ? link.expiresAt : edit.expiresAt;
    const password = edit.password === undefined ? link.password : edit.password;
    const closes = isLasting(link) && !isLasting({ ...link, offAt, expiresAt });
    if (closes && !goesWithout(projectId, linkId)) return { kind: 'last-facilitator' };
    if (edit.secretHash) {
      const holder = bySecret.get(projectId, edit.secretHash);
      if (ofMember.get(projectId, edit.secretHash) || (holder && holder.linkId !== linkId)) return { kind: 'conflict' };
      // Asked again after an answer that was lost.
      if (!holder) {
        rotate.run(edit.secretHash, linkId);
        endCode.run(linkId);
      }
    }
    change.run(edit.label ?? link.label, offAt, expiresAt, password, linkId);
    return { kind: 'changed', link: linkRow(known(byId.get(projectId, linkId))) };
  });

  return {
    links: (projectId: string): LinkRow[] => all.all(projectId).map(linkRow),
    createLink: (link: NewLink) => createLink.immediate(link),
    revokeLink: (projectId: string, linkId: string, now: string) => revokeLink.immediate(projectId, linkId, now),
    changeLink: (projectId: string, linkId: string, edit: LinkEdit, now: string) =>
      changeLink.immediate(projectId, linkId, edit, now),
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
