/**
 * `restore <file>`: replaces the database with a backup while no server runs. The backup is checked first and put in place in
 * one atomic step; the old database is moved aside, never overwritten. What was erased since the backup is erased in it, too.
 */
import {
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { newId } from '@polku/shared/kernel/ids';
import Database from 'better-sqlite3';
import { lockFolder, privateFile, privateFolder } from '../log/data-folder';
import { openDatabase } from '../log/database';
import type { Erasure } from '../log/erase-table';
import { eraseInFile, erasuresIn } from './erase';
import { type Contents, verifyDatabase } from './verify';

export interface Restored extends Contents {
  /** Where the previous database was moved; null if there was none. */
  aside: string | null;
  /** Projects of the backup that were erased after it was made, and were erased again. */
  erasedAgain: number;
  /** The previous database could not be read: what was erased since the backup is back. */
  erasuresUnknown: boolean;
}

export interface RestoreOptions {
  readonly now?: Date;
  /** Marks of erased projects besides those in the database that is replaced. */
  readonly known?: readonly Erasure[];
}

const COMPANIONS = ['-wal', '-shm'];

/**
 * @param file a backup; it is only read
 * @throws FolderInUse while a server runs on the folder; when the backup is not whole. Then nothing has changed
 */
export async function restore(
  database: string,
  file: string,
  { now = new Date(), known = [] }: RestoreOptions = {},
): Promise<Restored> {
  const dataDir = dirname(database);
  if (!existsSync(file)) throw new Error(`there is no backup at ${file}`);
  privateFolder(dataDir);
  const lock = lockFolder(dataDir);
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  const fresh = join(dataDir, `restoring-${stamp}.sqlite`);
  try {
    privateFile(fresh);
    copyFileSync(file, fresh);
    let contents = await verifyDatabase(fresh, file);
    const marks = erasuresIn(database);
    const erasedAgain = await eraseInFile(fresh, [...(marks ?? []), ...known]);
    if (erasedAgain > 0) contents = await verifyDatabase(fresh);
    beginNewHistory(fresh);
    const aside = moveAside(database, stamp);
    renameSync(fresh, database);
    sync(dataDir);
    return { ...contents, aside, erasedAgain, erasuresUnknown: marks === null };
  } finally {
    for (const end of ['', ...COMPANIONS, '-journal']) rmSync(`${fresh}${end}`, { force: true });
    lock.release();
  }
}

/**
 * Gives every project a new epoch: clients holding edits made after the backup are told so (4409) and keep them as a copy
 * instead of merging them back in.
 */
function beginNewHistory(file: string): void {
  const db = openDatabase({ file, maxBytes: 0 });
  const projects = db.prepare('SELECT id FROM projects').pluck().all() as string[];
  const renew = db.prepare('UPDATE projects SET epoch = ? WHERE id = ?');
  db.transaction(() => {
    for (const id of projects) renew.run(newId(), id);
  }).immediate();
  // One file, complete in itself: only so can it be put in place in one step.
  db.pragma('journal_mode = DELETE');
  db.close();
  sync(file);
}

/** @returns the folder with the old database, complete; at its place it stays, too, until it is replaced */
function moveAside(old: string, stamp: string): string | null {
  if (!existsSync(old)) return null;
  foldIn(old);
  const aside = join(dirname(old), `before-restore-${stamp}`);
  mkdirSync(aside, { mode: 0o700 });
  const companions = COMPANIONS.map((end) => `${old}${end}`).filter((path) => existsSync(path));
  // Before the new one takes its place: SQLite would take an old log for the new file's own.
  for (const path of companions) renameSync(path, join(aside, basename(path)));
  try {
    linkSync(old, join(aside, basename(old)));
  } catch {
    // A file system without hard links.
    renameSync(old, join(aside, basename(old)));
  }
  sync(aside);
  return aside;
}

/** Checkpoints the WAL into the file; a database too damaged for that is moved as it is. */
function foldIn(file: string): void {
  try {
    const db = new Database(file);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  } catch {
    // It is being replaced because it is damaged; its log is moved aside with it.
  }
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
