/**
 * What erasing a project needs beyond its rows: overwriting their bytes, copies of the database in the data folder, a copy that
 * is set back. SQLite overwrites what is deleted (`secure_delete`), but not what its pages held before they were rearranged: only
 * writing the whole file anew leaves nothing.
 */
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { lockFolder } from '../log/data-folder';
import { type Db, openDatabase } from '../log/database';
import { type Erasure, eraseRows, eraseTable, noteErasure, projectHash } from '../log/erase-table';
import { sqliteDatabase } from '../log/sqlite';

/** A file up to this size is written anew while the server runs; commits wait meanwhile. A larger one when it starts next. */
const WIPED_WHILE_RUNNING = 64 * 1024 * 1024;
/** Copies of earlier databases in the data folder (restore.ts). */
const ASIDE = 'before-restore-';
/** What was left of a damaged project (accept-loss.ts). */
const SET_ASIDE = /^set-aside-([\w-]+)\..*\.jsonl$/;

/** Of copies in the data folder. */
export interface AsideErased {
  /** Projects erased in them. */
  readonly erased: number;
  /** Copies that could not be read: whoever runs the server deletes them, or they keep what was erased. */
  readonly unread: readonly string[];
}
export interface Wiped extends AsideErased {
  /** False: the file is too large to be written anew now, and is when the server starts next. */
  readonly whole: boolean;
}

/**
 * Overwrites what erased projects have left in the file, its log and the copies beside it.
 * @param atMost bytes; a larger file is only wiped as far as it goes without writing it anew
 * @throws when the disk does not take it; it is then still to be done
 */
export async function wipe(db: Db, atMost = WIPED_WHILE_RUNNING): Promise<Wiped> {
  const due = db.prepare('SELECT 1 FROM erased WHERE wiped = 0').get() !== undefined;
  if (!due) return { erased: 0, unread: [], whole: true };
  const all = db.prepare<[], Erasure>('SELECT hash, at FROM erased').all();
  const aside = await eraseAside(dirname(db.name), all);
  const whole = statSync(db.name).size <= atMost;
  if (whole) rewrite(db);
  else emptyLog(db);
  if (whole && aside.unread.length === 0) {
    const done = db.prepare('UPDATE erased SET wiped = 1 WHERE hash = ?');
    db.transaction(() => {
      for (const { hash } of all) done.run(hash);
    }).immediate();
  }
  return { ...aside, whole };
}

/** Writes the file anew. */
function rewrite(db: Db): void {
  // Else the rows would pass through a file in the system's temporary folder.
  db.pragma('temp_store = MEMORY');
  db.exec('VACUUM');
  emptyLog(db);
}

/** @throws when somebody reads for longer than the database waits */
function emptyLog(db: Db): void {
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy) throw new Error('the log of the database is being read and could not be emptied');
}

/** Erases projects in the copies that restoring has left in the data folder, and what was set aside of damaged ones. */
export async function eraseAside(dataDir: string, marks: readonly Erasure[]): Promise<AsideErased> {
  let erased = dropSetAside(dataDir, marks);
  const unread: string[] = [];
  for (const folder of readdirSync(dataDir).filter((name) => name.startsWith(ASIDE))) {
    for (const name of readdirSync(join(dataDir, folder)).filter((one) => one.endsWith('.sqlite'))) {
      try {
        erased += await eraseInCopy(join(dataDir, folder, name), marks);
      } catch {
        unread.push(join(folder, name));
      }
    }
  }
  return { erased, unread };
}

/** @returns how many files there were of these projects */
function dropSetAside(dataDir: string, marks: readonly Erasure[]): number {
  const hashes = hashesOf(marks);
  const files = readdirSync(dataDir).filter((name) => {
    const project = SET_ASIDE.exec(name)?.[1];
    return project !== undefined && hashes.has(projectHash(project).toString('hex'));
  });
  for (const name of files) {
    const file = join(dataDir, name);
    writeFileSync(file, Buffer.alloc(statSync(file).size), { flag: 'r+', flush: true });
    rmSync(file);
  }
  return files.length;
}

const hashesOf = (marks: readonly Erasure[]): Set<string> =>
  new Set(marks.map(({ hash }) => Buffer.from(hash).toString('hex')));

async function eraseInCopy(file: string, marks: readonly Erasure[]): Promise<number> {
  // Nothing else of it is touched: an older server may have to read it.
  const named = within(file, (db) => namedBy(db, marks).length > 0 || marksOf(db).some(({ wiped }) => wiped === 0));
  if (!named) return 0;
  const erased = await eraseInFile(file, marks);
  const db = openDatabase({ file, maxBytes: 0 });
  try {
    rewrite(db);
    db.exec('UPDATE erased SET wiped = 1');
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  return erased;
}

/**
 * Erases what these marks name from a database that nobody else has open, and notes the marks there.
 * @returns how many projects were erased
 */
export async function eraseInFile(file: string, marks: readonly Erasure[]): Promise<number> {
  if (marks.length === 0) return 0;
  const db = openDatabase({ file, maxBytes: 0 });
  try {
    const named = namedBy(db, marks);
    await sqliteDatabase(db).write(named, async (tx) => {
      for (const mark of marks) await noteErasure(tx, mark);
      for (const id of named) await eraseRows(tx, id, '');
    });
    if (named.length > 0) rewrite(db);
    db.pragma('journal_mode = DELETE');
    return named.length;
  } finally {
    db.close();
  }
}

/** @returns the marks in a database that no server uses; null when it cannot be read */
export function erasuresIn(file: string): Erasure[] | null {
  if (!existsSync(file)) return [];
  try {
    return within(file, marksOf);
  } catch {
    // It is being replaced because it cannot be read.
    return null;
  }
}

/** Reads a database as it is, whatever server wrote it. */
function within<T>(file: string, read: (db: Db) => T): T {
  const db = new Database(file, { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

function marksOf(db: Db): (Erasure & { readonly wiped: number })[] {
  const known = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'erased'").get();
  return known ? db.prepare<[], Erasure & { wiped: number }>('SELECT hash, at, wiped FROM erased').all() : [];
}

/** @returns ids of projects in the database that the marks are of */
function namedBy(db: Db, marks: readonly Erasure[]): string[] {
  const hashes = hashesOf(marks);
  const ids = db.prepare<[], { id: string }>('SELECT id FROM projects').all();
  return ids.map(({ id }) => id).filter((id) => hashes.has(projectHash(id).toString('hex')));
}

/**
 * `delete-project <id>`: erases a project while no server runs.
 * @throws FolderInUse while a server runs on the folder; when there is no such project
 */
export async function deleteProject(database: string, projectId: string, now = new Date()): Promise<AsideErased> {
  if (!existsSync(database)) throw new Error(`no database at ${database}`);
  const lock = lockFolder(dirname(database));
  try {
    const db = openDatabase({ file: database, maxBytes: 0 });
    try {
      const table = eraseTable(sqliteDatabase(db));
      const there = await table.eraseProject(projectId, now.toISOString());
      if (!there && !(await table.isErased(projectId)))
        throw new Error(`no project ${projectId} in ${basename(database)}`);
      return await wipe(db, Number.POSITIVE_INFINITY);
    } finally {
      db.close();
    }
  } finally {
    lock.release();
  }
}
