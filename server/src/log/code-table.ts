/**
 * Short codes in the database: of links, to join by, and of members, for one device more. 30 bits can be tried out, so only
 * their HMAC under the server's key is stored, and they end soon. No two codes of all projects are the same.
 */
import type { AddedDevice, CodeCalls, NewCode, NewDevice } from './member-types';
import { ALL_PROJECTS, type Sql, type SqlDatabase } from './sql';
import type { Served } from './worker-calls';

type Kind = 'join' | 'move';
const TABLES = {
  join: { of: 'link_id', table: 'join_codes' },
  move: { of: 'member_id', table: 'move_codes' },
} as const satisfies Record<Kind, object>;

// Nobody can know beforehand which codes there are, so one code may not stand for a link and for a member at once.
async function isTaken(tx: Sql, mac: Uint8Array): Promise<boolean> {
  const taken = await tx.get(
    'SELECT 1 AS one FROM join_codes WHERE mac = ? UNION ALL SELECT 1 FROM move_codes WHERE mac = ?',
    mac,
    mac,
  );
  return taken !== undefined;
}

async function setCode(tx: Sql, kind: Kind, id: string, { mac, expiresAt }: NewCode, now: string): Promise<boolean> {
  const { of, table } = TABLES[kind];
  await tx.run(`DELETE FROM ${table} WHERE expires_at <= ?`, now);
  await tx.run(`DELETE FROM ${table} WHERE ${of} = ?`, id);
  if (await isTaken(tx, mac)) return false;
  await tx.run(`INSERT INTO ${table} (${of}, mac, expires_at) VALUES (?, ?, ?)`, id, mac, expiresAt);
  return true;
}

function memberOf(tx: Sql, mac: Uint8Array, now: string): Promise<{ projectId: string; memberId: string } | undefined> {
  return tx.get(
    `SELECT m.project_id AS "projectId", m.id AS "memberId" FROM move_codes c JOIN members m ON m.id = c.member_id
     WHERE c.mac = ? AND c.expires_at > ? AND m.removed = 0`,
    mac,
    now,
  );
}

async function addDevice(tx: Sql, { mac, secretHash, now, atMost }: NewDevice): Promise<AddedDevice> {
  const found = await memberOf(tx, mac, now);
  if (!found) return { kind: 'missing' };
  const { projectId, memberId } = found;
  await tx.run('DELETE FROM move_codes WHERE member_id = ?', memberId);
  const inUse = await tx.get(
    `SELECT 1 AS one FROM member_secrets WHERE project_id = ? AND hash = ?
     UNION ALL SELECT 1 FROM links WHERE project_id = ? AND secret_hash = ?`,
    projectId,
    secretHash,
    projectId,
    secretHash,
  );
  if (inUse) return { kind: 'in-use' };
  const devices = await tx.get<{ count: number }>(
    'SELECT count(*) AS count FROM member_secrets WHERE member_id = ?',
    memberId,
  );
  if ((devices?.count ?? 0) >= atMost) return { kind: 'too-many' };
  await tx.run(
    'INSERT INTO member_secrets (project_id, hash, member_id) VALUES (?, ?, ?)',
    projectId,
    secretHash,
    memberId,
  );
  return { kind: 'added', projectId, memberId };
}

/** @returns the calls of StoreCalls that concern codes */
export function codeTable(db: SqlDatabase): Served<CodeCalls> {
  return {
    setJoinCode: (linkId, code, now) => db.write(ALL_PROJECTS, (tx) => setCode(tx, 'join', linkId, code, now)),
    endJoinCode: (linkId) =>
      db.write(ALL_PROJECTS, async (tx) => void (await tx.run('DELETE FROM join_codes WHERE link_id = ?', linkId))),
    linkOfCode: async (mac, now) => {
      const found = await db.get<{ projectId: string; linkId: string }>(
        `SELECT l.project_id AS "projectId", l.id AS "linkId" FROM join_codes c JOIN links l ON l.id = c.link_id
         WHERE c.mac = ? AND c.expires_at > ?`,
        mac,
        now,
      );
      return found ?? null;
    },
    setMoveCode: (memberId, code, now) => db.write(ALL_PROJECTS, (tx) => setCode(tx, 'move', memberId, code, now)),
    useMoveCode: async (device) => {
      // The code says in which project a secret is added: only then is it known what to lock.
      const found = await memberOf(db, device.mac, device.now);
      if (!found) return { kind: 'missing' };
      return db.write([ALL_PROJECTS, found.projectId], (tx) => addDevice(tx, device));
    },
  };
}
