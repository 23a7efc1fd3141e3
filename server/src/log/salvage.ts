/**
 * The last good state of a room that cannot be read whole: the newest snapshot that is intact with the rows after it up to the
 * damage, or else the newest kept version of the boards. It is for looking at only: nothing may be stored after it, until whoever
 * runs the server accepts it (jobs/accept-loss.ts).
 */
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { LIMITS } from '@polku/shared/kernel/limits';
import { parseRoomName } from '@polku/shared/kernel/protocol';
import { intact } from './checksum';
import type { LoadResult, RoomImage } from './log-types';
import { readRoom } from './room-log';
import type { Sql, SqlDatabase } from './sql';

interface Row {
  seq: number;
  data: Uint8Array;
  sum: Uint8Array;
}
type Base = NonNullable<RoomImage['base']>;

/** What is left of a room that cannot be read whole. */
export interface Damage {
  readonly kind: 'damaged';
  /** What is wrong with the room. */
  readonly detail: string;
  /** The last good state; null where nothing of the room can be read. */
  readonly good: LastGood | null;
}
/** With the rows of the log up to its `head`, or the newest kept version of that time. */
export type LastGood =
  | ({ readonly from: 'log' } & Pick<RoomImage, 'head' | 'base' | 'rows'>)
  | { readonly from: 'version'; readonly at: string; readonly data: Uint8Array };

/** Reads a room; one that cannot be read whole in its last good state. @throws when the database cannot be read now */
export async function loadRoom(db: SqlDatabase, room: string): Promise<LoadResult> {
  const found = await readOrSalvage(db, room);
  if (found.kind === 'loaded') return found;
  const { good, detail } = found;
  if (!good) return { kind: 'corrupt', detail };
  return { kind: 'loaded', authors: [], damaged: [], ...imageOf(good), lost: detail };
}

/** @returns the room, or what is left of it. @throws when the database cannot be read now */
export async function readOrSalvage(db: SqlDatabase, room: string): Promise<RoomImage | Damage> {
  let detail: string;
  try {
    const image = await db.read((tx) => readRoom(tx, room));
    if (image.kind === 'loaded') return image;
    ({ detail } = image);
  } catch (error) {
    if (!isDamage(error)) throw error;
    detail = error instanceof Error ? error.message : String(error);
  }
  return { kind: 'damaged', detail, good: (await fromLog(db, room)) ?? (await fromVersion(db, room)) };
}

/** @returns the last good state as a room has it */
export function imageOf(good: LastGood): Pick<RoomImage, 'head' | 'base' | 'rows'> {
  if (good.from === 'version') return { head: 1, base: { seq: 1, data: good.data }, rows: [] };
  const { head, base, rows } = good;
  return { head, base, rows };
}

async function fromLog(sql: Sql, room: string): Promise<LastGood | null> {
  const stored = await readable(sql.get<{ id: number }>('SELECT id FROM rooms WHERE name = ?', room));
  if (!stored) return null;
  const base = await newestBase(sql, room, stored.id);
  const after = base?.seq ?? 0;
  const rows: Uint8Array[] = [];
  for (;;) {
    const seq = after + rows.length + 1;
    const row = await readable(
      sql.get<Row>('SELECT seq, data, sum FROM updates WHERE room_id = ? AND seq = ?', stored.id, seq),
    );
    if (!row || !intact('update', room, seq, row.data, row.sum)) break;
    rows.push(row.data);
  }
  return base || rows.length > 0 ? { from: 'log', head: after + rows.length, base, rows } : null;
}

async function newestBase(sql: Sql, room: string, id: number): Promise<Base | null> {
  const list = await readable(
    sql.all<{ seq: number }>('SELECT seq FROM snapshots WHERE room_id = ? ORDER BY seq DESC', id),
  );
  for (const { seq } of list ?? []) {
    const row = await readable(
      sql.get<Row>('SELECT seq, data, sum FROM snapshots WHERE room_id = ? AND seq = ?', id, seq),
    );
    if (row && intact('snapshot', room, seq, row.data, row.sum)) return { seq, data: row.data };
  }
  return null;
}

/** Versions are of the boards. */
async function fromVersion(sql: Sql, room: string): Promise<LastGood | null> {
  const parsed = parseRoomName(room);
  if (parsed?.kind !== 'content') return null;
  const list = await readable(
    sql.all<{ id: string; at: string }>(
      'SELECT id, at FROM versions WHERE project_id = ? ORDER BY at DESC, id',
      parsed.projectId,
    ),
  );
  for (const { id, at } of list ?? []) {
    const row = await readable(sql.get<Row>('SELECT data, sum FROM versions WHERE id = ?', id));
    if (!row || !sumOf(id, row.data).equals(row.sum)) continue;
    const data = new Uint8Array(inflateRawSync(row.data, { maxOutputLength: LIMITS.documentBytes * 2 }));
    return { from: 'version', at, data };
  }
  return null;
}

/** As version-table.ts writes it. */
function sumOf(id: string, data: Uint8Array): Buffer {
  return createHash('sha256').update(`version\n${id}\n`).update(data).digest();
}

/** @returns undefined where the pages of the file are damaged; other failures pass, and it is tried again */
async function readable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

/** @returns whether the database says that what it has stored is damaged, and not that it cannot read now */
export function isDamage(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  // Of SQLite; of PostgreSQL: data_corrupted, index_corrupted.
  return code.startsWith('SQLITE_CORRUPT') || code === 'XX001' || code === 'XX002';
}
