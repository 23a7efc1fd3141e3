/** `backup <file>` */
import { resolve } from 'node:path';
import type { Config } from '../config';
import { backup as writeBackup } from '../jobs/backup';
import { backupPostgres } from '../jobs/backup-postgres';
import type { Contents } from '../jobs/verify';
import type { Command } from './command';
import { existingDatabase } from './existing-database';
import { withPostgres } from './open-store';

export const backup: Command = {
  name: 'backup',
  summary: 'writes everything into one file, also while the server runs, and reads it back',
  args: [{ name: 'file', about: 'the file to write; one that is there is never overwritten' }],
  options: [],
  notes: [
    'A copy of the data folder of a running server is no backup. Of PostgreSQL it makes the same kind of file, of one moment',
    'while all nodes run; it can be set back into either.',
  ],
  async run(given, { config, say }) {
    const file = resolve(given.must('file'));
    const { projects, documents } = await backupOf(config, file);
    say(`backup of ${projects} projects (${documents} documents) written to ${file} and read back`);
  },
};

/** @throws when the file exists, or what was copied is not whole */
export async function backupOf(config: Config, file: string): Promise<Contents> {
  if (config.databaseUrl !== '') return withPostgres(config, (db) => backupPostgres(db, file));
  return writeBackup(existingDatabase(config), file);
}
