/** `backup <file>` */
import { resolve } from 'node:path';
import { backup as writeBackup } from '../jobs/backup';
import { type Command, sqliteOnly } from './command';
import { existingDatabase } from './existing-database';

export const backup: Command = {
  name: 'backup',
  summary: 'writes everything into one file, also while the server runs, and reads it back',
  args: [{ name: 'file', about: 'the file to write; one that is there is never overwritten' }],
  options: [],
  notes: ['A copy of the data folder of a running server is no backup.'],
  async run(given, { config, say }) {
    sqliteOnly(config, 'backup');
    const file = resolve(given.must('file'));
    const { projects, documents } = await writeBackup(existingDatabase(config), file);
    say(`backup of ${projects} projects (${documents} documents) written to ${file} and read back`);
  },
};
