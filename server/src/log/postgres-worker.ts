/** The thread of the store in PostgreSQL: reading and writing large documents never holds up the main loop. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PostgresOptions } from './postgres';
import { postgresStore } from './postgres-store';
import { answerCalls } from './worker-calls';

if (!parentPort) throw new Error('postgres-worker runs as a worker thread only');
answerCalls(parentPort, () => postgresStore(workerData as PostgresOptions));
