/**
 * Compaction of one room's log into a snapshot (synchronous; runs in the maintenance thread on its own connection). A crash
 * at any point loses nothing.
 */
import * as Y from 'yjs';
import { checksum, intact } from '../log/checksum';
import type { Db } from '../log/database';
import { reached } from '../log/points';
import { readRoom } from '../log/room-log';
import { takePending } from '../rooms/struct-store';

export type Compacted = { kind: 'compacted'; seq: number; data: Uint8Array } | { kind: 'nothing-new' };

/** Injected by tests to stop between the steps. */
export type CompactionStep = 'written' | 'verified';

/**
 * Reads the log, not the room in memory. Order: the snapshot is written in one transaction, read back and verified by hash;
 * only then are the rows deleted that the *previous* snapshot covers, so one whole older generation always remains. Edits
 * that depend on updates which never arrived are not part of the document (in the snapshot they would hide edits that did
 * arrive); their bytes go to the table `left_out`.
 * @param now ISO time stored with the snapshot
 * @throws when the room is corrupt or the snapshot differs from the log; in that case nothing was removed
 */
export function compactRoom(
  db: Db,
  room: string,
  now: string,
  at: (step: CompactionStep) => void = () => {},
): Compacted {
  const image = readRoom(db, room);
  if (image.kind === 'corrupt') throw new Error(`room ${room} is corrupt: ${image.detail}`);
  const { head, base, rows } = image;
  const doc = documentOf([...(base ? [base.data] : []), ...rows]);
  const leftOut = takePending(doc) ?? [];
  if (rows.length === 0 && leftOut.length === 0) return { kind: 'nothing-new' };
  const data = Y.encodeStateAsUpdate(doc);
  const copy = documentOf([data]);
  const same = !takePending(copy) && Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy));
  doc.destroy();
  copy.destroy();
  if (!same) throw new Error(`room ${room}: the snapshot at ${head} does not equal its log`);

  const roomId = db.prepare<[string], { id: number }>('SELECT id FROM rooms WHERE name = ?').get(room)?.id;
  if (roomId === undefined) throw new Error(`room ${room} vanished`);
  db.transaction(() => {
    db.prepare('INSERT OR REPLACE INTO snapshots (room_id, seq, data, sum, created_at) VALUES (?, ?, ?, ?, ?)').run(
      roomId,
      head,
      data,
      checksum('snapshot', room, head, data),
      now,
    );
    for (const part of leftOut) {
      db.prepare('INSERT INTO left_out (room_id, head, format, data, created_at) VALUES (?, ?, ?, ?, ?)').run(
        roomId,
        head,
        'yjs-v2',
        part,
        now,
      );
    }
  }).immediate();
  at('written');
  reached('compact-written', room);

  const stored = db
    .prepare<[number, number], { data: Uint8Array; sum: Uint8Array }>(
      'SELECT data, sum FROM snapshots WHERE room_id = ? AND seq = ?',
    )
    .get(roomId, head);
  if (!stored || !intact('snapshot', room, head, stored.data, stored.sum)) {
    throw new Error(`room ${room}: the snapshot at ${head} was not read back as it was written`);
  }
  at('verified');
  reached('compact-verified', room);

  dropCovered(db, roomId, room, head);
  reached('compact-dropped', room);
  return { kind: 'compacted', seq: head, data: stored.data };
}

/** Removes what two good snapshots make superfluous; the generation before `head` stays whole. */
function dropCovered(db: Db, roomId: number, room: string, head: number): void {
  const older = db
    .prepare<[number, number], { seq: number; data: Uint8Array; sum: Uint8Array }>(
      'SELECT seq, data, sum FROM snapshots WHERE room_id = ? AND seq < ? ORDER BY seq DESC',
    )
    .all(roomId, head)
    .find(({ seq, data, sum }) => intact('snapshot', room, seq, data, sum));
  if (!older) return;
  db.transaction(() => {
    db.prepare('DELETE FROM updates WHERE room_id = ? AND seq <= ?').run(roomId, older.seq);
    db.prepare('DELETE FROM snapshots WHERE room_id = ? AND seq < ?').run(roomId, older.seq);
  }).immediate();
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
