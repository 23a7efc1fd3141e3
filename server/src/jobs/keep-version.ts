/** Keeps the boards of a project as they are in the log (synchronous; runs in the maintenance thread). */
import { roomName } from '@polku/shared/kernel/protocol';
import type { VersionInfo } from '@polku/shared/kernel/versions';
import * as Y from 'yjs';
import type { Db } from '../log/database';
import { readRoom } from '../log/room-log';
import { type NewVersion, versionTable } from '../log/version-table';
import { takePending } from '../rooms/struct-store';
import { isFull, isLasting, outdated } from './retention';

export type KeptVersion =
  | { kind: 'kept'; version: VersionInfo }
  /** The latest version holds exactly this. */
  | { kind: 'same' }
  | { kind: 'empty' }
  | { kind: 'full' };

/**
 * Reads the log, not the room in memory: a version holds what is on the disk.
 * @throws when the document is corrupt; nothing is kept then
 */
export function keepVersion(db: Db, request: Omit<NewVersion, 'update'>): KeptVersion {
  const room = roomName(request.projectId, 'content');
  const image = readRoom(db, room);
  if (image.kind === 'corrupt') throw new Error(`room ${room} is corrupt: ${image.detail}`);
  if (image.head === 0) return { kind: 'empty' };
  const table = versionTable(db);
  if (isLasting(request.kind) && isFull(table.list(request.projectId))) return { kind: 'full' };
  const doc = new Y.Doc();
  for (const update of [...(image.base ? [image.base.data] : []), ...image.rows]) Y.applyUpdate(doc, update);
  takePending(doc);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const version = table.add({ ...request, update });
  table.remove(request.projectId, outdated(table.list(request.projectId), Date.parse(request.at)));
  return version ? { kind: 'kept', version } : { kind: 'same' };
}
