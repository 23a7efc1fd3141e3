/** The maintenance thread: compaction, unused pictures and WAL checkpoints, kept away from the main loop and from commits. */
import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type DatabaseOptions, openDatabase } from '../log/database';
import { answerCalls } from '../log/worker-calls';
import { type Compacted, compactRoom } from './compact';
import { projectsWithPictures, sweepPictures, type UnusedPictures } from './unused-pictures';

/** Calls answered by the maintenance thread. */
export interface MaintenanceCalls {
  compact(room: string, now: string): Compacted;
  checkpoint(): void;
  projectsWithPictures(): readonly string[];
  sweepPictures(project: string, now: string, graceMs: number): UnusedPictures;
  close(): void;
}

function open(options: DatabaseOptions): MaintenanceCalls {
  // Opening would make a new one, and hide that the old one is gone.
  if (!existsSync(options.file)) throw new Error('the database file is gone');
  const db = openDatabase(options);
  return {
    compact: (room, now) => compactRoom(db, room, now),
    checkpoint: () => {
      db.pragma('wal_checkpoint(PASSIVE)');
    },
    projectsWithPictures: () => projectsWithPictures(db),
    sweepPictures: (project, now, graceMs) => sweepPictures(db, project, now, graceMs),
    close: () => {
      db.close();
    },
  };
}

if (!parentPort) throw new Error('maintenance-worker runs as a worker thread only');
answerCalls(parentPort, () => open(workerData as DatabaseOptions));
