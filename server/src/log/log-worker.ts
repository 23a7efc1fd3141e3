/**
 * The thread of the store in SQLite: all calls, and edits that the main thread does not store itself (quick-commit.ts), which
 * never waits for a slow disk.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { DatabaseOptions } from './database';
import { sameFile } from './same-file';
import { sqliteStore } from './sqlite-store';
import { answerCalls } from './worker-calls';

let isSameFile = (): void => {};

if (!parentPort) throw new Error('log-worker runs as a worker thread only');
answerCalls(
  parentPort,
  () => {
    const options = workerData as DatabaseOptions;
    const store = sqliteStore(options);
    isSameFile = sameFile(options.file);
    return store;
  },
  // Whatever was read or written: only the file that is there counts.
  (name) => name !== 'close' && isSameFile(),
);
