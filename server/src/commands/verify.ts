/** `verify [<file>]` */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { backup } from '../jobs/backup';
import { type Contents, verifyDatabase, verifyPostgres } from '../jobs/verify';
import { postgresDatabase } from '../log/postgres';
import type { Config } from '../config';
import type { Command } from './command';
import { existingDatabase } from './existing-database';

export const verify: Command = {
  name: 'verify',
  summary: 'reads everything in a backup, or in the store, and checks it against its checksums',
  args: [
    {
      name: 'file',
      about: 'a backup; without it, the database of the server, also while it runs',
      optional: true,
    },
  ],
  options: [],
  notes: [
    'Nothing is changed: it works on a copy, of a backup in the system’s temporary folder (TMPDIR), of the database in the data',
    'folder; PostgreSQL is only read. Ends with 0 when all of it is whole, otherwise with 1 and the first thing that is not.',
  ],
  async run(given, { config, say }) {
    const named = given.maybe('file');
    const { file, contents } = named === undefined ? await live(config) : await copied(resolve(named));
    say(`${file} is whole: ${contents.projects} projects, ${contents.documents} documents`);
  },
};

interface Verified {
  file: string;
  contents: Contents;
}

/** A server may be writing: the copy is made by the database. PostgreSQL is read as it is. */
async function live(config: Config): Promise<Verified> {
  if (config.databaseUrl !== '') {
    const db = postgresDatabase({ url: config.databaseUrl, connections: 2 }, () => {});
    try {
      const file = 'what is in PostgreSQL';
      return { file, contents: await verifyPostgres(db, file) };
    } finally {
      await db.close();
    }
  }
  const file = existingDatabase(config);
  return within(mkdtempSync(join(config.dataDir, '.verifying-')), async (folder) => ({
    file,
    contents: await backup(file, join(folder, 'copy.sqlite')),
  }));
}

async function copied(file: string): Promise<Verified> {
  if (!existsSync(file)) throw new Error(`there is no backup at ${file}`);
  return within(mkdtempSync(join(tmpdir(), 'polku-verifying-')), async (folder) => {
    const copy = join(folder, 'copy.sqlite');
    // What a server has written last may be in its log, when this is no backup.
    for (const end of ['', '-wal']) if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`);
    return { file, contents: await verifyDatabase(copy, file) };
  });
}

async function within<T>(folder: string, work: (folder: string) => Promise<T>): Promise<T> {
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
