/**
 * Short codes in the database: of links, to join by, and of members, for one device more (synchronous; runs in the store's
 * thread). 30 bits can be tried out, so only their HMAC under the server's key is stored, and they end soon.
 */
import type { Db } from './database';
import type { AddedDevice, CodeCalls, NewCode, NewDevice } from './member-types';

export function codeTable(db: Db): CodeCalls {
  const endJoin = db.prepare('DELETE FROM join_codes WHERE link_id = ?');
  const oldJoin = db.prepare('DELETE FROM join_codes WHERE expires_at <= ?');
  const addJoin = db.prepare('INSERT INTO join_codes (link_id, mac, expires_at) VALUES (?, ?, ?)');
  const linkOf = db.prepare<[Uint8Array, string], { projectId: string; linkId: string }>(
    `SELECT l.project_id AS projectId, l.id AS linkId FROM join_codes c JOIN links l ON l.id = c.link_id
     WHERE c.mac = ? AND c.expires_at > ?`,
  );
  const endMove = db.prepare('DELETE FROM move_codes WHERE member_id = ?');
  const oldMove = db.prepare('DELETE FROM move_codes WHERE expires_at <= ?');
  const addMove = db.prepare('INSERT INTO move_codes (member_id, mac, expires_at) VALUES (?, ?, ?)');
  const memberOf = db.prepare<[Uint8Array, string], { projectId: string; memberId: string }>(
    `SELECT m.project_id AS projectId, m.id AS memberId FROM move_codes c JOIN members m ON m.id = c.member_id
     WHERE c.mac = ? AND c.expires_at > ? AND m.removed = 0`,
  );
  // Nobody can know beforehand which codes there are, so one code may not stand for a link and for a member at once.
  const isTaken = db.prepare<[Uint8Array, Uint8Array], { one: 1 }>(
    'SELECT 1 AS one FROM join_codes WHERE mac = ? UNION ALL SELECT 1 FROM move_codes WHERE mac = ?',
  );
  const inUse = db.prepare<[string, Uint8Array, string, Uint8Array], { one: 1 }>(
    `SELECT 1 AS one FROM member_secrets WHERE project_id = ? AND hash = ?
     UNION ALL SELECT 1 FROM links WHERE project_id = ? AND secret_hash = ?`,
  );
  const devices = db.prepare<[string], { count: number }>(
    'SELECT count(*) AS count FROM member_secrets WHERE member_id = ?',
  );
  const addDevice = db.prepare('INSERT INTO member_secrets (project_id, hash, member_id) VALUES (?, ?, ?)');

  const setJoin = db.transaction((linkId: string, { mac, expiresAt }: NewCode, now: string): boolean => {
    oldJoin.run(now);
    endJoin.run(linkId);
    if (isTaken.get(mac, mac)) return false;
    addJoin.run(linkId, mac, expiresAt);
    return true;
  });
  const setMove = db.transaction((memberId: string, { mac, expiresAt }: NewCode, now: string): boolean => {
    oldMove.run(now);
    endMove.run(memberId);
    if (isTaken.get(mac, mac)) return false;
    addMove.run(memberId, mac, expiresAt);
    return true;
  });
  const useMove = db.transaction(({ mac, secretHash, now, atMost }: NewDevice): AddedDevice => {
    const found = memberOf.get(mac, now);
    if (!found) return { kind: 'missing' };
    const { projectId, memberId } = found;
    endMove.run(memberId);
    if (inUse.get(projectId, secretHash, projectId, secretHash)) return { kind: 'in-use' };
    if ((devices.get(memberId)?.count ?? 0) >= atMost) return { kind: 'too-many' };
    addDevice.run(projectId, secretHash, memberId);
    return { kind: 'added', projectId, memberId };
  });

  return {
    setJoinCode: (linkId, code, now) => setJoin.immediate(linkId, code, now),
    endJoinCode: (linkId) => void endJoin.run(linkId),
    linkOfCode: (mac, now) => linkOf.get(mac, now) ?? null,
    setMoveCode: (memberId, code, now) => setMove.immediate(memberId, code, now),
    useMoveCode: (device) => useMove.immediate(device),
  };
}
