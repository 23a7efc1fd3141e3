/** The archive's thread: what waits for its disk holds up nobody. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerCalls } from '../../log/worker-calls';
import { type Archived, Archiver, type ArchiverOptions } from './archiver';

/** Calls answered by the archive's thread. */
export interface ArchiveCalls {
  step(): Promise<Archived>;
  finish(): Promise<void>;
}

function open(options: ArchiverOptions): ArchiveCalls {
  const archiver = new Archiver(options);
  return { step: () => archiver.step(), finish: () => archiver.finish() };
}

if (!parentPort) throw new Error('archive-worker runs as a worker thread only');
answerCalls(parentPort, () => open(workerData as ArchiverOptions));
