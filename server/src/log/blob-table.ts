/**
 * Pictures of projects: bytes keyed by project and content hash, written once and never changed. They are in the database so
 * that backups include them and a completed commit survives a power cut.
 */
import { createHash } from 'node:crypto';
import type { BlobCalls, NewBlob } from './log-types';
import { LISTED, listed, type Sql, type SqlDatabase } from './sql';
import type { Served } from './worker-calls';

/** Someone is about to use these again: their grace period restarts. @returns those that there are */
async function want(tx: Sql, projectId: string, hashes: readonly string[]): Promise<Set<string>> {
  const there = new Set<string>();
  for (const some of listed(hashes)) {
    await tx.run(
      `UPDATE blobs SET unused_since = NULL WHERE project_id = ? AND hash IN (${LISTED}) AND unused_since IS NOT NULL`,
      projectId,
      ...some,
    );
    const found = await tx.all<{ hash: string }>(
      `SELECT hash FROM blobs WHERE project_id = ? AND hash IN (${LISTED})`,
      projectId,
      ...some,
    );
    for (const { hash } of found) there.add(hash);
  }
  return there;
}

/** @returns whether these are the bytes that the hash names */
function isIntact(hash: string, data: Uint8Array): boolean {
  return createHash('sha256').update(data).digest('hex') === hash;
}

async function put(tx: Sql, { projectId, hash, type, data, now, atMost }: NewBlob) {
  const there = await want(tx, projectId, [hash]);
  if (there.size > 0) {
    const stored = await tx.get<{ data: Buffer }>(
      'SELECT data FROM blobs WHERE project_id = ? AND hash = ?',
      projectId,
      hash,
    );
    if (stored && isIntact(hash, stored.data)) return 'existing';
    await tx.run(
      'UPDATE blobs SET type = ?, size = ?, data = ? WHERE project_id = ? AND hash = ?',
      ...[type, data.byteLength, data, projectId, hash],
    );
    return 'stored';
  }
  const used = await tx.get<{ bytes: number | null }>(
    'SELECT SUM(size) AS bytes FROM blobs WHERE project_id = ?',
    projectId,
  );
  if ((used?.bytes ?? 0) + data.byteLength > atMost) return 'full';
  await tx.run(
    'INSERT INTO blobs (project_id, hash, type, size, data, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    ...[projectId, hash, type, data.byteLength, data, now],
  );
  return 'stored';
}

/** @returns the calls of StoreCalls that concern pictures */
export function blobTable(db: SqlDatabase): Served<BlobCalls> {
  return {
    missingBlobs: (projectId, asked) =>
      db.write(projectId, async (tx) => {
        const there = await want(tx, projectId, asked);
        return asked.filter((hash) => !there.has(hash));
      }),
    putBlob: (blob) => db.write(blob.projectId, (tx) => put(tx, blob)),
    getBlob: async (projectId, hash) => {
      const row = await db.get<{ type: string; data: Buffer }>(
        'SELECT type, data FROM blobs WHERE project_id = ? AND hash = ?',
        projectId,
        hash,
      );
      if (!row) return null;
      return isIntact(hash, row.data) ? { type: row.type, data: new Uint8Array(row.data) } : 'damaged';
    },
  };
}
