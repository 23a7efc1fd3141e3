/** The store's thread: the only writer of updates, projects and links. Nothing of the main loop waits on a disk. */
import { parentPort, workerData } from 'node:worker_threads';
import { linkTable } from '../access/link-table';
import { blobTable } from './blob-table';
import { type DatabaseOptions, openDatabase } from './database';
import type { StoreCalls } from './log-types';
import { appender, readRoom } from './room-log';
import { answerCalls } from './worker-calls';

if (!parentPort) throw new Error('log-worker runs as a worker thread only');
const db = openDatabase(workerData as DatabaseOptions);
// The maintenance thread copies the WAL back; this is the backstop (pages of 4 KB).
db.pragma('wal_autocheckpoint = 8000');
const append = appender(db);
const beat = db.prepare(
  'INSERT INTO health (id, checked_at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at',
);
const readBeat = db.prepare<[], { checked_at: string }>('SELECT checked_at FROM health WHERE id = 1');

const calls: StoreCalls = {
  ...linkTable(db),
  ...blobTable(db),
  load: (room) => readRoom(db, room),
  commit: (batch) => append(batch),
  checkHealth: (now) => {
    beat.run(now);
    if (readBeat.get()?.checked_at !== now) throw new Error('the store did not read back what it wrote');
  },
  close: () => {
    db.close();
  },
};
answerCalls(parentPort, calls);
