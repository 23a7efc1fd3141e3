/** Which projects there are, for whoever runs the server: links are lost, ids are not known by heart, two places are compared. */
import { createHash } from 'node:crypto';
import { readStored } from '@polku/shared/kernel/document';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { roomName } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS, type RoomKind } from '@polku/shared/kernel/room-kind';
import * as Y from 'yjs';
import type { RoomImage } from '../log/log-types';
import { readRoom } from '../log/room-log';
import type { Sql, SqlDatabase } from '../log/sql';
import { documentHash } from './document-hash';

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
  return image.kind === 'corrupt' ? '(cannot be read)' : withDocument(image, nameIn);
}

/** A project as it can be compared with the same one in another place. */
export interface ProjectState {
  readonly id: string;
  readonly name: string;
  readonly boards: number;
  readonly touchpoints: number;
  /** All that is there of boards, and these themselves; what was removed is not counted. */
  readonly records: number;
  /** ISO time of what is known as the last edit of a board; null when that was too long ago. */
  readonly editedAt: string | null;
  /** Of its documents: equal where they are, however they are stored. */
  readonly hash: string;
}

/** All projects by id, one after another: each is read whole. @throws when a document cannot be read */
export async function* projectStates(db: SqlDatabase): AsyncGenerator<ProjectState> {
  for (const { id } of await db.all<{ id: string }>('SELECT id FROM projects ORDER BY id')) {
    const images = await db.read((tx) => readRooms(tx, id));
    const sum = createHash('sha256');
    for (const [kind, image] of images) sum.update(`${kind} ${withDocument(image, documentHash)}\n`);
    const content = images.get('content');
    yield {
      id,
      ...(content ? withDocument(content, countsIn) : { name: '', boards: 0, touchpoints: 0, records: 0 }),
      editedAt: await lastEditOf(db, id),
      hash: sum.digest('hex'),
    };
  }
}

/** @returns ISO time of what is known as the last edit of a board, or null */
export async function lastEditOf(sql: Sql, projectId: string): Promise<string | null> {
  const row = await sql.get<{ at: number | null }>(
    'SELECT max(to_at) AS at FROM activity WHERE project_id = ?',
    projectId,
  );
  return typeof row?.at === 'number' ? new Date(row.at).toISOString() : null;
}

async function readRooms(tx: Sql, id: string): Promise<Map<RoomKind, RoomImage>> {
  const images = new Map<RoomKind, RoomImage>();
  for (const kind of ROOM_KINDS) {
    const image = await readRoom(tx, roomName(id, kind));
    if (image.kind === 'corrupt') throw new Error(`document ${roomName(id, kind)}: ${image.detail}`);
    images.set(kind, image);
  }
  return images;
}

function withDocument<T>({ base, rows }: Pick<RoomImage, 'base' | 'rows'>, look: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc();
  try {
    for (const update of [...(base ? [base.data] : []), ...rows]) Y.applyUpdate(doc, update);
    return look(doc);
  } finally {
    doc.destroy();
  }
}

function nameIn(doc: Y.Doc): string {
  const project = readStored(doc).find((record) => record.id === PROJECT_ID);
  // What people typed must not steer the terminal of who lists it.
  return (project?.texts['name'] ?? '').replaceAll(/\p{C}+/gu, ' ').trim();
}

/** @param content one update that is the whole document of the boards */
export function countsOf(content: Uint8Array): ReturnType<typeof countsIn> {
  return withDocument({ base: null, rows: [content] }, countsIn);
}

/** @returns what somebody knows a project by who sees only its document of the boards */
function countsIn(doc: Y.Doc): Pick<ProjectState, 'name' | 'boards' | 'touchpoints' | 'records'> {
  const records = readStored(doc).filter(({ removed }) => removed === null);
  const ofType = (type: string): number => records.filter((record) => record.type === type).length;
  return {
    name: nameIn(doc),
    boards: ofType('board'),
    // The most of what most boards hold, and known by this name to who runs a server.
    touchpoints: ofType('touchpoint'),
    records: records.length,
  };
}
