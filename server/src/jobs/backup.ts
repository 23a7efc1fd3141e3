/** `backup <file>`: a consistent copy of the database while the server runs. */
import { existsSync } from 'node:fs';
import { openDatabase } from '../log/database';

/**
 * @param file must not exist yet
 * @throws when there is nothing to back up or the target exists
 */
export async function backup(databaseFile: string, file: string): Promise<void> {
  if (!existsSync(databaseFile)) throw new Error(`no database at ${databaseFile}`);
  if (existsSync(file)) throw new Error(`${file} exists already; a backup never overwrites`);
  const db = openDatabase({ file: databaseFile, maxBytes: 0 });
  try {
    await db.backup(file);
  } finally {
    db.close();
  }
}
