/**
 * The data folder: private to the user that runs the server, and used by one server at a time. The operating system releases
 * the lock however the process ends, so no stale lock is left behind.
 */
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Our own files: a folder that holds nothing else may be made private. */
const OURS = /^(polku\.sqlite(-wal|-shm)?|ticket\.key|server\.lock|before-restore-.*|restoring-.*|set-aside-.*)$/;
/** A server that is just ending is waited for. */
const WAIT_MS = 2_000;

export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(readonly folder: string) {
    super(`another Polku server uses the data folder ${folder}`);
  }
}

/** Makes the folder if need be, and closes it to other users if it holds nothing but ours. */
export function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).every((name) => OURS.test(name))) restrict(folder, 0o700);
}

/** Makes the file if need be; only its owner may read and write it. SQLite gives its companion files the same mode. */
export function privateFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  restrict(file, 0o600);
}

/** What belongs to another user is that user's to set. */
function restrict(path: string, mode: number): void {
  const { uid, mode: now } = statSync(path);
  if (uid === process.getuid?.() && (now & 0o777) !== mode) chmodSync(path, mode);
}

export interface FolderLock {
  release(): void;
}

/** @throws FolderInUse while another process, or another server of this one, holds it */
export function lockFolder(folder: string, waitMs = WAIT_MS): FolderLock {
  const file = join(folder, 'server.lock');
  privateFile(file);
  const lock = new Database(file, { timeout: waitMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') throw new FolderInUse(folder);
    throw error;
  }
  return { release: () => void lock.close() };
}
