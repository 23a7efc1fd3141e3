/**
 * Pictures of projects: bytes keyed by project and content hash, written once and never changed. They are in the database so
 * that backups include them and a completed commit survives a power cut.
 */
import type { Db } from './database';
import type { BlobCalls } from './log-types';

export function blobTable(db: Db): BlobCalls {
  const find = db.prepare<[string, string], { type: string; data: Buffer }>(
    'SELECT type, data FROM blobs WHERE project_id = ? AND hash = ?',
  );
  const has = db.prepare<[string, string], { size: number }>(
    'SELECT size FROM blobs WHERE project_id = ? AND hash = ?',
  );
  const used = db.prepare<[string], { bytes: number | null }>(
    'SELECT SUM(size) AS bytes FROM blobs WHERE project_id = ?',
  );
  const insert = db.prepare(
    'INSERT INTO blobs (project_id, hash, type, size, data, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const wanted = db.prepare('UPDATE blobs SET unused_since = NULL WHERE project_id = ? AND hash = ?');
  const put = db.transaction((blob: Parameters<BlobCalls['putBlob']>[0]) => {
    const { projectId, hash, type, data, now, atMost } = blob;
    if (has.get(projectId, hash)) {
      // Someone is about to use it again: its grace period restarts.
      wanted.run(projectId, hash);
      return 'existing' as const;
    }
    if ((used.get(projectId)?.bytes ?? 0) + data.byteLength > atMost) return 'full' as const;
    insert.run(projectId, hash, type, data.byteLength, data, now);
    return 'stored' as const;
  });
  const missing = db.transaction((projectId: string, asked: readonly string[]) =>
    asked.filter((hash) => {
      wanted.run(projectId, hash);
      return has.get(projectId, hash) === undefined;
    }),
  );
  return {
    missingBlobs: (projectId, asked) => missing.immediate(projectId, asked),
    putBlob: (blob) => put.immediate(blob),
    getBlob: (projectId, hash) => {
      const row = find.get(projectId, hash);
      return row ? { type: row.type, data: new Uint8Array(row.data) } : null;
    },
  };
}
