/**
 * Goes on with the last good state of documents that are damaged (log/salvage.ts). Every row that the log still has of them, the
 * good ones too, goes into a file first; then the state is stored as a snapshot under a number that was never used, and the
 * project begins a new history: what people have of the time after it they keep as a copy, and nothing of it is mixed in.
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { newId } from '@polku/shared/kernel/ids';
import { roomName } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS, type RoomKind } from '@polku/shared/kernel/room-kind';
import * as Y from 'yjs';
import { checksum, intact } from '../log/checksum';
import { privateFile } from '../log/data-folder';
import { readRoom, strayOf } from '../log/room-log';
import { imageOf, isDamage, type LastGood, readOrSalvage } from '../log/salvage';
import type { Sql, SqlDatabase, Transaction } from '../log/sql';

const TABLES = ['updates', 'snapshots'] as const;

export interface DamagedRoom {
  readonly room: string;
  readonly kind: RoomKind;
  readonly detail: string;
  /** What stays; null where nothing of the room can be read, which cannot be accepted. */
  readonly state: Uint8Array | null;
  /** Where that comes from, in words. */
  readonly source: string;
  /** What goes, in words. */
  readonly lost: string;
}

interface StoredRow {
  readonly seq: number;
  readonly data: Uint8Array;
  readonly sum: Uint8Array;
}
/** Where the rows of a room are; `id` null: there are none. */
interface Place {
  readonly id: number | null;
  readonly head: number;
}

/** @returns the documents of the project that are damaged. @throws when the database cannot be read now */
export async function damagedRooms(db: SqlDatabase, projectId: string): Promise<DamagedRoom[]> {
  const damaged: DamagedRoom[] = [];
  for (const kind of ROOM_KINDS) {
    const room = roomName(projectId, kind);
    const found = await readOrSalvage(db, room);
    if (found.kind === 'loaded') continue;
    const { detail, good } = found;
    const place = await placeOf(db, room);
    const state = good && stateOf(good);
    damaged.push({
      room,
      kind,
      detail,
      state,
      source: state && good ? await sourceOf(db, place, good) : 'nothing of it can be read',
      lost: await lostOf(db, room, place, good),
    });
  }
  return damaged;
}

/** @returns the state as one update; null where edits refer to others that are not there: the server does not show that either */
function stateOf(good: LastGood): Uint8Array | null {
  const { base, rows } = imageOf(good);
  const doc = new Y.Doc();
  try {
    for (const update of [...(base ? [base.data] : []), ...rows]) Y.applyUpdate(doc, update);
    const { pendingStructs, pendingDs } = doc.store;
    return pendingStructs || pendingDs ? null : Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}

async function placeOf(sql: Sql, room: string): Promise<Place> {
  const row = await sql.get<{ id: number; head: number }>('SELECT id, head FROM rooms WHERE name = ?', room);
  return row ?? { id: await strayOf(sql, room), head: 0 };
}

async function sourceOf(sql: Sql, { id }: Place, good: LastGood): Promise<string> {
  if (good.from === 'version') return `the version that was kept at ${good.at}`;
  const { base, rows, head } = good;
  if (!base) return `updates 1 to ${head}`;
  const stored = await sql.get<{ at: string }>(
    'SELECT created_at AS at FROM snapshots WHERE room_id = ? AND seq = ?',
    id,
    base.seq,
  );
  const after = rows.length === 0 ? '' : ` and updates ${base.seq + 1} to ${head}`;
  return `the snapshot of ${stored?.at ?? 'an unknown time'} (updates 1 to ${base.seq})${after}`;
}

async function lostOf(sql: Sql, room: string, { id, head }: Place, good: LastGood | null): Promise<string> {
  const after = good?.from === 'log' ? good.head : 0;
  const seqs = (await seqsOf(sql, 'updates', id)).map(({ seq }) => seq).filter((seq) => seq > after);
  let [readable, bytes] = [0, 0];
  for (const seq of seqs) {
    const row = await rowOf(sql, 'updates', id, seq);
    if (!row || !intact('update', room, seq, row.data, row.sum)) continue;
    readable += 1;
    bytes += row.data.byteLength;
  }
  const last = seqs.reduce((most, seq) => Math.max(most, seq), head);
  if (last <= after) return 'no updates: a snapshot alone is damaged';
  return `updates ${after + 1} to ${last}, of which ${seqs.length} are there and ${readable} as they were written (${bytes} bytes)`;
}

async function seqsOf(sql: Sql, table: (typeof TABLES)[number], id: number | null): Promise<{ seq: number }[]> {
  return id === null ? [] : sql.all(`SELECT seq FROM ${table} WHERE room_id = ? ORDER BY seq`, id);
}

/** @returns undefined where the pages that it is on are damaged */
async function rowOf(
  sql: Sql,
  table: (typeof TABLES)[number],
  id: number | null,
  seq: number,
): Promise<StoredRow | undefined> {
  try {
    return await sql.get<StoredRow>(`SELECT seq, data, sum FROM ${table} WHERE room_id = ? AND seq = ?`, id, seq);
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

/** @returns the name of a file for what is left of a project's log; by it, it goes when the project is erased (erase.ts) */
export function setAsideName(projectId: string, now: Date): string {
  return `set-aside-${projectId}.${now.toISOString().replaceAll(/[:.]/g, '-')}.jsonl`;
}

/**
 * @param damaged from `damagedRooms`; nobody may have written since
 * @param file where the rows go that are stored of these documents, a JSON object a line; must not exist yet
 * @throws when something of it cannot be read at all, or the database does not take it. Then nothing has changed
 */
export async function acceptLoss(
  db: SqlDatabase,
  projectId: string,
  damaged: readonly DamagedRoom[],
  file: string,
): Promise<void> {
  const unreadable = damaged.find(({ state }) => state === null);
  if (unreadable)
    throw new Error(`nothing of ${unreadable.room} can be read (${unreadable.detail}): set a backup back instead`);
  try {
    await setAside(db, damaged, file);
    await db.write(projectId, async (tx) => {
      for (const { room, state } of damaged) if (state) await replace(tx, room, state);
      await tx.run('UPDATE projects SET epoch = ? WHERE id = ?', newId(), projectId);
    });
  } catch (error) {
    if (!isDamage(error)) throw error;
    const problem = 'the pages of the database are damaged, so that nothing can be written in place: set a backup back';
    throw new Error(`${problem} (${error instanceof Error ? error.message : String(error)})`, { cause: error });
  }
}

async function setAside(sql: Sql, damaged: readonly DamagedRoom[], file: string): Promise<void> {
  privateFile(file);
  const descriptor = openSync(file, 'a');
  try {
    for (const { room, detail } of damaged) {
      const { id, head } = await placeOf(sql, room);
      writeSync(descriptor, `${JSON.stringify({ room, head, detail })}\n`);
      for (const table of TABLES) {
        for (const { seq } of await seqsOf(sql, table, id)) {
          const row = await rowOf(sql, table, id, seq);
          const kept = row && {
            intact: intact(table === 'updates' ? 'update' : 'snapshot', room, seq, row.data, row.sum),
            data: Buffer.from(row.data).toString('base64'),
            sum: Buffer.from(row.sum).toString('hex'),
          };
          writeSync(descriptor, `${JSON.stringify({ room, table, seq, ...(kept ?? { unreadable: true }) })}\n`);
        }
      }
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function replace(tx: Transaction, room: string, state: Uint8Array): Promise<void> {
  const { id: known, head } = await placeOf(tx, room);
  let [last, id] = [head, known];
  for (const table of TABLES) for (const { seq } of await seqsOf(tx, table, id)) last = Math.max(last, seq);
  if (id !== null) {
    for (const table of TABLES) await tx.run(`DELETE FROM ${table} WHERE room_id = ?`, id);
    // Under its old number, under which it is known whose client ids are.
    await tx.run('INSERT INTO rooms (id, name, head) VALUES (?, ?, 0) ON CONFLICT (id) DO NOTHING', id, room);
  } else {
    await tx.run('INSERT INTO rooms (name, head) VALUES (?, 0)', room);
    id = (await placeOf(tx, room)).id;
  }
  const seq = last + 1;
  await tx.run(
    'INSERT INTO snapshots (room_id, seq, data, sum, created_at) VALUES (?, ?, ?, ?, ?)',
    id,
    seq,
    state,
    checksum('snapshot', room, seq, state),
    new Date().toISOString(),
  );
  await tx.run('UPDATE rooms SET head = ? WHERE id = ?', seq, id);
  const read = await readRoom(tx, room);
  if (read.kind !== 'loaded' || read.head !== seq) throw new Error(`${room} was not read back as it was written`);
}
