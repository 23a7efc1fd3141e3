/** `migrate-store <to>` */
import { databaseFile } from '../config';
import { migrateStore as carryOver } from '../jobs/migrate-store';
import { lockFolder, privateFolder } from '../log/data-folder';
import { openDatabase } from '../log/database';
import { sqliteDatabase } from '../log/sqlite';
import { type Command, UsageError } from './command';
import { existingDatabase } from './existing-database';
import { withPostgres } from './open-store';

export const migrateStore: Command = {
  name: 'migrate-store',
  summary: 'carries everything over to the other kind of database, and compares both by hash',
  args: [{ name: 'to', about: '`postgres`: from DATA_DIR to DATABASE_URL; `sqlite`: the other way' }],
  options: [],
  notes: [
    'While no server runs on either. The database it goes to has to be empty; the other one is only read, and stays.',
    'Everything or nothing: what has arrived is read back before it counts.',
  ],
  async run(given, { config, print, say }) {
    const to = given.must('to');
    if (to !== 'postgres' && to !== 'sqlite')
      throw new UsageError(`migrate-store goes to postgres or to sqlite, not to "${to}"`);
    if (config.databaseUrl === '')
      throw new Error('DATABASE_URL is not set: it says which PostgreSQL, as postgres://user:password@host:5432/polku');
    const file = to === 'postgres' ? existingDatabase(config) : databaseFile(config.dataDir);
    privateFolder(config.dataDir);
    const lock = lockFolder(config.dataDir);
    try {
      await withPostgres(config, async (postgres) => {
        const sqlite = sqliteDatabase(openDatabase({ file, maxBytes: 0 }));
        try {
          const [source, target] = to === 'postgres' ? [sqlite, postgres] : [postgres, sqlite];
          await carryOver(source, target, ({ table, rows, hash, cleaned }) => {
            print(`${table.padEnd(16)}${String(rows).padStart(10)} rows  ${hash}`);
            if (cleaned > 0)
              say(`${cleaned} ${table} had a NUL character in a name; PostgreSQL does not take it, it was left out`);
          });
        } finally {
          await sqlite.close();
        }
      });
    } finally {
      lock.release();
    }
    say('everything is there, row for row the same by its hash');
    say(
      to === 'postgres'
        ? `start all nodes with this DATABASE_URL; ${file} is not used any more and can be kept as a backup of now`
        : `start the server without DATABASE_URL; it uses ${file}. The PostgreSQL database stays as it is`,
    );
  },
};
