/** Which projects there are, for whoever runs the server: links are lost, ids are not known by heart. */
import { readStored } from '@polku/shared/kernel/document';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { roomName } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import * as Y from 'yjs';
import { readRoom } from '../log/room-log';
import type { SqlDatabase } from '../log/sql';

export interface ListedProject {
  readonly id: string;
  /** ISO time */
  readonly createdAt: string;
  /** Who joined by name and was not removed. */
  readonly members: number;
  /** Of its documents, pictures and versions as they are stored. */
  readonly bytes: number;
}

const ROOMS = `SELECT id FROM rooms WHERE name IN (${ROOM_KINDS.map((kind) => `projects.id || '-${kind}'`).join(', ')})`;
const bytesOf = (table: string, whose: string): string =>
  `(SELECT coalesce(sum(length(data)), 0) FROM ${table} WHERE ${whose})`;
const LISTED = `SELECT id, created_at AS "createdAt",
  (SELECT count(*) FROM members WHERE project_id = projects.id AND removed = 0) AS members,
  ${bytesOf('updates', `room_id IN (${ROOMS})`)} + ${bytesOf('snapshots', `room_id IN (${ROOMS})`)}
  + ${bytesOf('blobs', 'project_id = projects.id')} + ${bytesOf('versions', 'project_id = projects.id')} AS bytes
  FROM projects`;

/** @returns all projects, the oldest first */
export function listProjects(db: SqlDatabase): Promise<ListedProject[]> {
  return db.all<ListedProject>(`${LISTED} ORDER BY created_at, id`);
}

/** @returns null when there is no such project */
export async function findProject(db: SqlDatabase, id: string): Promise<ListedProject | null> {
  return (await db.get<ListedProject>(`${LISTED} WHERE id = ?`, id)) ?? null;
}

/** @returns what people call it, as one line; empty without a name. Reads its whole document */
export async function projectName(db: SqlDatabase, id: string): Promise<string> {
  const image = await db.read((tx) => readRoom(tx, roomName(id, 'content')));
  if (image.kind === 'corrupt') return '(cannot be read)';
  const doc = new Y.Doc();
  try {
    for (const update of [...(image.base ? [image.base.data] : []), ...image.rows]) Y.applyUpdate(doc, update);
    const project = readStored(doc).find((record) => record.id === PROJECT_ID);
    // What people typed must not steer the terminal of who lists it.
    return (project?.texts['name'] ?? '').replaceAll(/\p{C}+/gu, ' ').trim();
  } finally {
    doc.destroy();
  }
}
