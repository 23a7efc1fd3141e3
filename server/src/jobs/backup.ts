/**
 * `backup <file>`: writes a consistent copy of the database, even while the server runs, and reads it back before reporting
 * success.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { privateFile } from '../log/data-folder';
import { type Contents, verifyDatabase } from './verify';

/** In one read transaction: a copy in several steps would restart with every commit of the server. */
const ALL_PAGES = 0x7fffffff;

/**
 * @param file must not exist yet
 * @returns what is in the copy
 * @throws when there is nothing to back up, the target exists, or what was copied is not whole
 */
export async function backup(source: string, file: string): Promise<Contents> {
  if (!existsSync(source)) throw new Error(`no database at ${source}`);
  if (existsSync(file)) throw new Error(`${file} exists already; a backup never overwrites`);
  // Under another name until it is whole: a backup that was cut off must not look like one.
  const unfinished = `${file}.unfinished-${process.pid}`;
  privateFile(unfinished);
  try {
    const db = new Database(source, { readonly: true });
    try {
      await db.backup(unfinished, { progress: () => ALL_PAGES });
    } finally {
      db.close();
    }
    const contents = await verifyDatabase(unfinished, 'what was copied');
    renameSync(unfinished, file);
    return contents;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${end}`, { force: true });
  }
}
