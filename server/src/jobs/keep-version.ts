/** Keeps the boards of a project as they are in the log (runs in the maintenance thread). */
import { LIMITS } from '@polku/shared/kernel/limits';
import { roomName } from '@polku/shared/kernel/protocol';
import type { VersionInfo } from '@polku/shared/kernel/versions';
import * as Y from 'yjs';
import { activityTable } from '../log/activity-table';
import type { AuthorRow, RoomImage } from '../log/log-types';
import { readRoom } from '../log/room-log';
import type { Sql, SqlDatabase } from '../log/sql';
import { compressed, type NewVersion, versionTable } from '../log/version-table';
import { isDeviceOwner, linkOwner } from '../rooms/authors';
import { takePending } from '../rooms/struct-store';
import { isFull, isLasting, outdated } from './retention';

export type KeptVersion =
  | { kind: 'kept'; version: VersionInfo }
  /** The latest version holds exactly this, or it is too late for what was asked for. */
  | { kind: 'same' }
  /** Another was kept within the pause that was asked for. */
  | { kind: 'just-kept' }
  | { kind: 'empty' }
  | { kind: 'full' }
  /** What was to be left out is another's, or too long ago for it to be what is under way now. */
  | { kind: 'not-own' };

/** From the first update on in which this client writes at this clock or later, all are left out. */
export interface LeftOut {
  readonly client: number;
  readonly clock: number;
  /** Of who asks; who came by it without joining by name. */
  readonly linkId: string;
}

export interface KeepRequest extends Omit<NewVersion, 'at'> {
  /** ISO time; null: when the log was read, so that nothing in it is later. */
  readonly at: string | null;
  /** Updates after this number are left out, as far as they can be told apart; null: none. */
  readonly upTo: number | null;
  /** Only of who asks (`memberId`): otherwise an earlier state could be kept as one of now. Null: nothing. */
  readonly without: LeftOut | null;
  /** None is kept while the latest is not this much older, whichever node kept it. Without it, in any case. */
  readonly pauseMs?: number;
}

/**
 * Reads the log, not the room in memory: a version holds what is on the disk.
 * @throws when the document is corrupt; nothing is kept then
 */
export async function keepVersion(db: SqlDatabase, request: KeepRequest): Promise<KeptVersion> {
  const { projectId, upTo, without, kind, pauseMs } = request;
  const justKept = async (tx: Sql, now: number): Promise<boolean> => {
    if (pauseMs === undefined) return false;
    const since = new Date(now - pauseMs).toISOString();
    return (
      (await tx.get('SELECT id FROM versions WHERE project_id = ? AND at > ? LIMIT 1', projectId, since)) !== undefined
    );
  };
  // Most often it is so already, and the document need not be made.
  if (await justKept(db, request.at === null ? Date.now() : Date.parse(request.at))) return { kind: 'just-kept' };
  const image = await db.read((tx) => readUpTo(tx, projectId, upTo));
  if (image === null) return { kind: 'same' };
  if (image.head === 0 || upTo === 0) return { kind: 'empty' };
  const at = request.at ?? new Date().toISOString();
  const updates = [...(image.base ? [image.base.data] : []), ...image.rows];
  const left = without && (await leaving(db, updates, image.authors, request, without));
  if (left === 'not-own') return { kind: 'not-own' };
  const update = documentOf(left ?? updates);
  if (update === null) return { kind: 'empty' };
  const data = compressed(update);
  const table = versionTable(db);
  const now = Date.parse(at);
  return db.write(projectId, async (tx): Promise<KeptVersion> => {
    const versions = await table.list(tx, projectId);
    if (isLasting(kind) && isFull(versions)) return { kind: 'full' };
    if (await justKept(tx, now)) return { kind: 'just-kept' };
    const version = await table.add(tx, { ...request, at }, data);
    await table.remove(tx, projectId, outdated(await table.list(tx, projectId), now));
    await activityTable(db).trim(tx, projectId, now);
    return version ? { kind: 'kept', version } : { kind: 'same' };
  });
}

/** @returns null when compaction has left behind what was then: the present is all there is, and is later than asked for */
async function readUpTo(tx: Sql, projectId: string, upTo: number | null): Promise<RoomImage | null> {
  const room = roomName(projectId, 'content');
  const image = await readRoom(tx, room, upTo ?? undefined);
  if (image.kind === 'corrupt') {
    if (upTo !== null && (await readRoom(tx, room)).kind !== 'corrupt') return null;
    throw new Error(`room ${room} is corrupt: ${image.detail}`);
  }
  if (upTo === null) return image;
  return { ...image, rows: image.rows.slice(0, Math.max(0, upTo - (image.base?.seq ?? 0))) };
}

/** @returns the updates before the first that is to be left out */
async function leaving(
  db: Sql,
  updates: readonly Uint8Array[],
  authors: readonly AuthorRow[],
  who: Pick<KeepRequest, 'projectId' | 'memberId'>,
  without: LeftOut,
): Promise<readonly Uint8Array[] | 'not-own'> {
  if (!(await isOwn(db, authors, who, without))) return 'not-own';
  const first = updates.findIndex((update) => (Y.parseUpdateMeta(update).to.get(without.client) ?? 0) > without.clock);
  if (first < 0) return updates;
  return updates.length - first <= LIMITS.updatesLeftOut ? updates.slice(0, first) : 'not-own';
}

/** @returns the document as one update; null when it is empty */
function documentOf(updates: readonly Uint8Array[]): Uint8Array | null {
  const doc = new Y.Doc();
  try {
    for (const update of updates) Y.applyUpdate(doc, update);
    takePending(doc);
    return doc.store.clients.size === 0 ? null : Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}

/** @returns whether nobody but who asks has written as that client; true where nobody has */
async function isOwn(
  db: Sql,
  authors: readonly AuthorRow[],
  { projectId, memberId }: Pick<KeepRequest, 'projectId' | 'memberId'>,
  { client, linkId }: LeftOut,
): Promise<boolean> {
  const owner = authors.find(([id]) => id === client)?.[1];
  if (owner === undefined || owner === linkOwner(linkId)) return true;
  if (!isDeviceOwner(owner)) return false;
  const bound = await db.get<{ memberId: string }>(
    'SELECT member_id AS "memberId" FROM owners WHERE project_id = ? AND owner = ?',
    projectId,
    owner,
  );
  return (bound?.memberId ?? null) === memberId;
}
