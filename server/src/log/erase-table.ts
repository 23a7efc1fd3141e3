/**
 * Erasing a project for good: every row that is of it goes, and a mark stays by which the id is known again, so that a device
 * that comes back cannot begin it anew. The mark holds a hash of the id and the time, nothing of the project.
 */
import { createHash } from 'node:crypto';
import { roomName } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import type { SqlDatabase, Transaction } from './sql';

/** That a project was erased. */
export interface Erasure {
  /** Of the project's id. */
  readonly hash: Uint8Array;
  /** ISO time */
  readonly at: string;
}

export interface EraseCalls {
  /** @returns false when there is no such project, also when it was erased before */
  eraseProject(projectId: string, now: string): Promise<boolean>;
  isErased(projectId: string): Promise<boolean>;
  /** Whether bytes of erased projects may still be in the file (jobs/erase.ts). */
  wipeDue(): Promise<boolean>;
}

/** Tables with a `room_id`, and with a `project_id` that nothing removes by itself, those that refer to others first. */
const OF_ROOMS = ['updates', 'snapshots', 'authors', 'left_out'] as const;
const OF_PROJECT = [
  'activity',
  'member_edits',
  'versions',
  'blobs',
  'workshops',
  'running_steps',
  'owners',
  'member_secrets',
] as const;

/** @returns by what an erased project is known again */
export function projectHash(projectId: string): Buffer {
  return createHash('sha256').update(`polku project ${projectId}`).digest();
}

/** Removes all rows of the project, within a transaction. @returns whether there was such a project */
export async function eraseRows(tx: Transaction, projectId: string, now: string): Promise<boolean> {
  for (const kind of ROOM_KINDS) {
    const room = await tx.get<{ id: number }>('SELECT id FROM rooms WHERE name = ?', roomName(projectId, kind));
    if (!room) continue;
    for (const table of OF_ROOMS) await tx.run(`DELETE FROM ${table} WHERE room_id = ?`, room.id);
    await tx.run('DELETE FROM rooms WHERE id = ?', room.id);
  }
  for (const table of ['answers', 'voices', 'round_people']) {
    await tx.run(`DELETE FROM ${table} WHERE round IN (SELECT n FROM rounds WHERE project_id = ?)`, projectId);
  }
  await tx.run('DELETE FROM rounds WHERE project_id = ?', projectId);
  await tx.run('DELETE FROM move_codes WHERE member_id IN (SELECT id FROM members WHERE project_id = ?)', projectId);
  await tx.run('DELETE FROM join_codes WHERE link_id IN (SELECT id FROM links WHERE project_id = ?)', projectId);
  for (const table of OF_PROJECT) await tx.run(`DELETE FROM ${table} WHERE project_id = ?`, projectId);
  await tx.run('DELETE FROM members WHERE project_id = ?', projectId);
  await tx.run('DELETE FROM links WHERE project_id = ?', projectId);
  const removed = await tx.run('DELETE FROM projects WHERE id = ?', projectId);
  if (removed > 0) await noteErasure(tx, { hash: projectHash(projectId), at: now });
  return removed > 0;
}

/** Keeps the mark; the first one of a project counts. */
export async function noteErasure(tx: Transaction, { hash, at }: Erasure): Promise<void> {
  await tx.run('INSERT INTO erased (hash, at, wiped) VALUES (?, ?, 0) ON CONFLICT (hash) DO NOTHING', hash, at);
}

export function eraseTable(db: SqlDatabase): EraseCalls {
  return {
    eraseProject: (projectId, now) => db.write(projectId, (tx) => eraseRows(tx, projectId, now)),
    isErased: async (projectId) =>
      (await db.get('SELECT at FROM erased WHERE hash = ?', projectHash(projectId))) !== undefined,
    // PostgreSQL cleans up by itself.
    wipeDue: async () => db.kind === 'sqlite' && (await db.get('SELECT at FROM erased WHERE wiped = 0')) !== undefined,
  };
}
