/** `restore <file>` */
import { resolve } from 'node:path';
import { databaseFile } from '../config';
import { restore as setBack } from '../jobs/restore';
import type { Command } from './command';
import { restoreIntoPostgres } from './restore-postgres';

export const restore: Command = {
  name: 'restore',
  summary: 'sets everything back to a backup, while the server does not run',
  args: [{ name: 'file', about: 'a backup; it is only read' }],
  options: [],
  notes: [
    'The backup is checked first; if something is wrong with it, nothing changes.',
    'What was there before is moved aside, never overwritten. With DATABASE_URL, its database has to be an empty one.',
  ],
  async run(given, { config, say }) {
    if (config.databaseUrl !== '') return restoreIntoPostgres(config, given, say);
    const file = resolve(given.must('file'));
    const { projects, documents, aside, erasedAgain, erasuresUnknown } = await setBack(
      databaseFile(config.dataDir),
      file,
    );
    say(`set back to ${file}: ${projects} projects, ${documents} documents. Start the server again.`);
    if (erasedAgain > 0) say(`${erasedAgain} projects that were erased after the backup were erased again`);
    if (erasuresUnknown) {
      say('the database that was there could not be read: projects erased after the backup are back; erase them again');
    }
    if (aside) say(`what was there before lies in ${aside}; delete it once everything is as you want it`);
  },
};
