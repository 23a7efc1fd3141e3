/** The maintenance thread: compaction, unused pictures and copying the WAL back, away from both the main loop and the commits. */
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

if (!parentPort) throw new Error('maintenance-worker runs as a worker thread only');
const db = openDatabase(workerData as DatabaseOptions);

const calls: MaintenanceCalls = {
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
answerCalls(parentPort, calls);
