/** Keeps the boards of a project as they are in the log (synchronous; runs in the maintenance thread). */
import { LIMITS } from '@polku/shared/kernel/limits';
import { roomName } from '@polku/shared/kernel/protocol';
import type { VersionInfo } from '@polku/shared/kernel/versions';
import * as Y from 'yjs';
import { activityTable } from '../log/activity-table';
import type { Db } from '../log/database';
import type { AuthorRow } from '../log/log-types';
import { readRoom } from '../log/room-log';
import { type NewVersion, versionTable } from '../log/version-table';
import { isDeviceOwner, linkOwner } from '../rooms/authors';
import { takePending } from '../rooms/struct-store';
import { isFull, isLasting, outdated } from './retention';

export type KeptVersion =
  | { kind: 'kept'; version: VersionInfo }
  /** The latest version holds exactly this, or it is too late for what was asked for. */
  | { kind: 'same' }
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

export interface KeepRequest extends Omit<NewVersion, 'update' | 'at'> {
  /** ISO time; null: when the log was read, so that nothing in it is later. */
  readonly at: string | null;
  /** Updates after this number are left out, as far as they can be told apart; null: none. */
  readonly upTo: number | null;
  /** Only of who asks (`memberId`): otherwise an earlier state could be kept as one of now. Null: nothing. */
  readonly without: LeftOut | null;
}

/**
 * Reads the log, not the room in memory: a version holds what is on the disk.
 * @throws when the document is corrupt; nothing is kept then
 */
export function keepVersion(db: Db, { upTo, without, ...request }: KeepRequest): KeptVersion {
  const room = roomName(request.projectId, 'content');
  const late = upTo === null ? null : readRoom(db, room, upTo);
  // What was then, compaction has left behind: the present is all there is, and is later than asked for.
  if (late?.kind === 'corrupt' && readRoom(db, room).kind !== 'corrupt') return { kind: 'same' };
  const image = late ?? readRoom(db, room);
  if (image.kind === 'corrupt') throw new Error(`room ${room} is corrupt: ${image.detail}`);
  if (image.head === 0 || upTo === 0) return { kind: 'empty' };
  const at = request.at ?? new Date().toISOString();
  if (without && !isOwn(db, image.authors, request, without)) return { kind: 'not-own' };
  const table = versionTable(db);
  if (isLasting(request.kind) && isFull(table.list(request.projectId))) return { kind: 'full' };
  const doc = new Y.Doc();
  const { base } = image;
  const rows = upTo === null ? image.rows : image.rows.slice(0, Math.max(0, upTo - (base?.seq ?? 0)));
  const updates = [...(base ? [base.data] : []), ...rows];
  for (const [nth, update] of updates.entries()) {
    if (without && (Y.parseUpdateMeta(update).to.get(without.client) ?? 0) > without.clock) {
      if (updates.length - nth <= LIMITS.updatesLeftOut) break;
      doc.destroy();
      return { kind: 'not-own' };
    }
    Y.applyUpdate(doc, update);
  }
  takePending(doc);
  if (doc.store.clients.size === 0) {
    doc.destroy();
    return { kind: 'empty' };
  }
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const version = table.add({ ...request, at, update });
  const now = Date.parse(at);
  table.remove(request.projectId, outdated(table.list(request.projectId), now));
  activityTable(db).trim(request.projectId, now);
  return version ? { kind: 'kept', version } : { kind: 'same' };
}

/** @returns whether nobody but who asks has written as that client; true where nobody has */
function isOwn(
  db: Db,
  authors: readonly AuthorRow[],
  { projectId, memberId }: Pick<KeepRequest, 'projectId' | 'memberId'>,
  { client, linkId }: LeftOut,
): boolean {
  const owner = authors.find(([id]) => id === client)?.[1];
  if (owner === undefined || owner === linkOwner(linkId)) return true;
  if (!isDeviceOwner(owner)) return false;
  const bound = db
    .prepare<[string, string], { memberId: string }>(
      'SELECT member_id AS memberId FROM owners WHERE project_id = ? AND owner = ?',
    )
    .get(projectId, owner);
  return (bound?.memberId ?? null) === memberId;
}
