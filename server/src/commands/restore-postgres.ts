/** `restore <file>` where everything is in PostgreSQL. */
import { resolve } from 'node:path';
import type { Config } from '../config';
import { restorePostgres } from '../jobs/backup-postgres';
import { type Given, type Surroundings, UsageError } from './command';
import { withPostgres } from './open-store';

/** @throws when nodes use the database, or there is something in it */
export async function restoreIntoPostgres(config: Config, given: Given, say: Surroundings['say']): Promise<void> {
  const named = given.maybe('file');
  const other = ['at', 'archive', 'to'].find((option) => given.maybe(option) !== undefined);
  if (named === undefined || other !== undefined)
    throw new UsageError('with DATABASE_URL, restore takes a backup and nothing else; PostgreSQL has its own archive');
  const file = resolve(named);
  const { projects, documents } = await withPostgres(config, (db) =>
    restorePostgres(db, file, ({ table, cleaned }) => {
      if (cleaned > 0)
        say(`${cleaned} ${table} had a NUL character in a name; PostgreSQL does not take it, it was left out`);
    }),
  );
  say(`set back to ${file}: ${projects} projects, ${documents} documents. Start the nodes with this DATABASE_URL.`);
  say('projects that were erased after the backup are back; erase them again');
}
