/**
 * Backups of a store in PostgreSQL are the same files as those of one in SQLite, and can be set back into either. They are made
 * of one moment, while nodes write, and are set back into an empty database: the one that is there stays as it is.
 */
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@polku/shared/kernel/ids';
import Database from 'better-sqlite3';
import { privateFile } from '../log/data-folder';
import { openDatabase } from '../log/database';
import { upgradeSchema } from '../log/schema';
import type { SqlDatabase } from '../log/sql';
import { sqliteDatabase } from '../log/sqlite';
import { copyStore, type MovedTable, refuseNodes } from './migrate-store';
import { type Contents, verifyDatabase } from './verify';

/**
 * @param file must not exist yet
 * @returns what is in it
 * @throws when it exists, or what was copied is not whole
 */
export async function backupPostgres(postgres: SqlDatabase, file: string): Promise<Contents> {
  if (existsSync(file)) throw new Error(`${file} exists already; a backup never overwrites`);
  // Under another name until it is whole: a backup that was cut off must not look like one.
  const unfinished = `${file}.unfinished-${process.pid}`;
  try {
    privateFile(unfinished);
    const db = new Database(unfinished);
    const sqlite = sqliteDatabase(db);
    try {
      // It is nothing before it is whole, and then it is put on the disk.
      db.pragma('synchronous = OFF');
      db.pragma('foreign_keys = ON');
      upgradeSchema(db);
      await copyStore(postgres, sqlite);
    } finally {
      await sqlite.close();
    }
    const contents = await verifyDatabase(unfinished, 'what was copied');
    const descriptor = openSync(unfinished, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(unfinished, file);
    return contents;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${end}`, { force: true });
  }
}

/**
 * Sets a backup back into an empty database. Every project begins a new history there, as with SQLite.
 * @throws when nodes use the database, there is something in it, or the backup is not whole. Then nothing has changed
 */
export async function restorePostgres(
  postgres: SqlDatabase,
  file: string,
  moved: (table: MovedTable) => void = () => {},
): Promise<Contents> {
  if (!existsSync(file)) throw new Error(`there is no backup at ${file}`);
  await refuseNodes(postgres, postgres.kind);
  const folder = mkdtempSync(join(tmpdir(), 'polku-restoring-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(file, copy);
    const contents = await verifyDatabase(copy, file);
    const sqlite = sqliteDatabase(openDatabase({ file: copy, maxBytes: 0 }));
    try {
      await sqlite.write('', async (tx) => {
        for (const { id } of await tx.all<{ id: string }>('SELECT id FROM projects'))
          await tx.run('UPDATE projects SET epoch = ? WHERE id = ?', newId(), id);
      });
      await copyStore(sqlite, postgres, moved);
    } finally {
      await sqlite.close();
    }
    return contents;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
