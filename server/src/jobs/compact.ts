/**
 * Compaction of one room's log into a snapshot (runs in the maintenance thread on its own connection). A crash at any point
 * loses nothing, and other nodes may append meanwhile.
 */
import * as Y from 'yjs';
import { checksum, intact } from '../log/checksum';
import { reached } from '../log/points';
import { readRoom } from '../log/room-log';
import type { Sql, SqlDatabase } from '../log/sql';
import { takePending } from '../rooms/struct-store';

/** `compacted`: `data` is the newest snapshot, which this or another node made. */
export type Compacted = { kind: 'compacted'; seq: number; data: Uint8Array } | { kind: 'nothing-new' };

/** Injected by tests to stop between the steps. */
export type CompactionStep = 'written' | 'verified';

export interface CompactionOptions {
  /** Number of the newest snapshot that the caller knows: of a later one none is made. Without it, one is made in any case. */
  readonly known?: number;
  readonly at?: (step: CompactionStep) => void;
}

/**
 * Reads the log, not the room in memory. Order: the snapshot is written in one transaction, read back and verified by hash;
 * only then are the rows deleted that the *previous* snapshot covers, so one whole older generation always remains. Edits
 * that depend on updates which never arrived are not part of the document (in the snapshot they would hide edits that did
 * arrive); their bytes go to the table `left_out`. Of several nodes one compacts a room at a time; the others wait for it, and
 * have its snapshot. Should two do so all the same, each deletes only what two good snapshots cover.
 * @param now ISO time stored with the snapshot
 * @throws when the room is corrupt or the snapshot differs from the log; in that case nothing was removed
 */
export function compactRoom(
  db: SqlDatabase,
  room: string,
  now: string,
  options: CompactionOptions = {},
): Promise<Compacted> {
  return db.exclusive(`compact ${room}`, () => compact(db, room, now, options));
}

async function compact(
  db: SqlDatabase,
  room: string,
  now: string,
  { known, at = () => {} }: CompactionOptions,
): Promise<Compacted> {
  const image = await db.read((tx) => readRoom(tx, room));
  if (image.kind === 'corrupt') throw new Error(`room ${room} is corrupt: ${image.detail}`);
  const { head, base, rows } = image;
  if (known !== undefined && base && base.seq > known) return { kind: 'compacted', ...base };
  const doc = documentOf([...(base ? [base.data] : []), ...rows]);
  const leftOut = takePending(doc) ?? [];
  if (rows.length === 0 && leftOut.length === 0) return { kind: 'nothing-new' };
  const data = Y.encodeStateAsUpdate(doc);
  const copy = documentOf([data]);
  const same = !takePending(copy) && Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy));
  doc.destroy();
  copy.destroy();
  if (!same) throw new Error(`room ${room}: the snapshot at ${head} does not equal its log`);

  const roomId = (await db.get<{ id: number }>('SELECT id FROM rooms WHERE name = ?', room))?.id;
  if (roomId === undefined) throw new Error(`room ${room} vanished`);
  await db.write([], async (tx) => {
    await tx.run(
      `INSERT INTO snapshots (room_id, seq, data, sum, created_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (room_id, seq) DO UPDATE SET data = excluded.data, sum = excluded.sum, created_at = excluded.created_at`,
      roomId,
      head,
      data,
      checksum('snapshot', room, head, data),
      now,
    );
    for (const part of leftOut) {
      await tx.run(
        "INSERT INTO left_out (room_id, head, format, data, created_at) VALUES (?, ?, 'yjs-v2', ?, ?)",
        roomId,
        head,
        part,
        now,
      );
    }
  });
  at('written');
  reached('compact-written', room);

  const stored = await db.get<{ data: Uint8Array; sum: Uint8Array }>(
    'SELECT data, sum FROM snapshots WHERE room_id = ? AND seq = ?',
    roomId,
    head,
  );
  if (!stored || !intact('snapshot', room, head, stored.data, stored.sum)) {
    throw new Error(`room ${room}: the snapshot at ${head} was not read back as it was written`);
  }
  at('verified');
  reached('compact-verified', room);

  await db.write([], (tx) => dropCovered(tx, roomId, room, head));
  reached('compact-dropped', room);
  return { kind: 'compacted', seq: head, data: stored.data };
}

/** Removes what two good snapshots make superfluous; the generation before `head` stays whole. */
async function dropCovered(tx: Sql, roomId: number, room: string, head: number): Promise<void> {
  let before = head;
  for (;;) {
    const older = await tx.get<{ seq: number; data: Uint8Array; sum: Uint8Array }>(
      'SELECT seq, data, sum FROM snapshots WHERE room_id = ? AND seq < ? ORDER BY seq DESC LIMIT 1',
      roomId,
      before,
    );
    if (!older) return;
    if (intact('snapshot', room, older.seq, older.data, older.sum)) {
      await tx.run('DELETE FROM updates WHERE room_id = ? AND seq <= ?', roomId, older.seq);
      await tx.run('DELETE FROM snapshots WHERE room_id = ? AND seq < ?', roomId, older.seq);
      return;
    }
    before = older.seq;
  }
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
