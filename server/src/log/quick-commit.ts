/**
 * Where a batch is committed to SQLite: at once, in the main thread, while the disk is quick, since waking another thread and
 * being woken by it takes longer than the commit; else in the store's thread, so that a slow disk, a large batch or another
 * writer holds up nobody but the edits themselves. One commit at a time, and either way it is on the disk when it is done.
 */
import { type DatabaseOptions, openDatabase } from './database';
import type { RoomBatch } from './log-types';
import { appender } from './room-log';
import { sameFile } from './same-file';

/** Commits that usually take longer than this are the thread's. */
const QUICK_MS = 4;
/** How much the latest one counts for what is usual. */
const LATEST = 0.2;
/** A batch larger than this is the thread's, whatever the disk. */
const MOST_BYTES = 128 * 1024;
const MOST_ROOMS = 100;
/** Every so many commits one goes to the thread, which also cuts the write-ahead log where nobody else has. */
const THREAD_EACH = 500;

export interface QuickCommit {
  /** @returns null when it is on the disk already @throws (or rejects) when nothing of it was stored */
  commit(batch: RoomBatch[]): Promise<void> | null;
  /** Nothing may be under way any more. */
  close(): void;
}

export interface QuickCommitOptions {
  /** Milliseconds, of any beginning. */
  readonly now?: () => number;
  /** THREAD_EACH if not given. */
  readonly threadEach?: number;
}

/**
 * @param options of a database that is open in the store's thread, and was written to
 * @param inThread commits there; `elsewhere` says that the batch before was written here
 */
export function quickCommit(
  options: DatabaseOptions,
  inThread: (batch: RoomBatch[], elsewhere: boolean) => Promise<void>,
  { now = () => performance.now(), threadEach = THREAD_EACH }: QuickCommitOptions = {},
): QuickCommit {
  const db = openDatabase(options);
  // Whoever else writes or cleans up: this thread does not wait for them, and does not clean up itself.
  db.pragma('busy_timeout = 0');
  db.pragma('wal_autocheckpoint = 0');
  const append = appender(db);
  const isSameFile = sameFile(options.file);
  let usual = 0;
  let sinceThread = 0;
  let last: 'here' | 'thread' | null = null;

  const note = (begun: number): void => {
    usual += (now() - begun - usual) * LATEST;
  };
  const there = async (batch: RoomBatch[]): Promise<void> => {
    const elsewhere = last === 'here';
    last = 'thread';
    sinceThread = 0;
    const begun = now();
    await inThread(batch, elsewhere);
    note(begun);
  };

  return {
    commit(batch) {
      if (usual > QUICK_MS || sinceThread >= threadEach || !isSmall(batch)) return there(batch);
      const begun = now();
      try {
        append(batch, last === 'thread');
      } catch (error) {
        // Another has its turn: nothing was written, and the thread waits for it.
        if (isBusy(error)) return there(batch);
        throw error;
      }
      last = 'here';
      sinceThread += 1;
      isSameFile();
      note(begun);
      return null;
    },
    close: () => db.close(),
  };
}

function isSmall(batch: readonly RoomBatch[]): boolean {
  if (batch.length > MOST_ROOMS) return false;
  let bytes = 0;
  for (const { updates } of batch) for (const { byteLength } of updates) bytes += byteLength;
  return bytes <= MOST_BYTES;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
