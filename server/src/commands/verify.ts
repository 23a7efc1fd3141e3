/** `verify [<file>]` */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Contents, verifyDatabase } from '../jobs/verify';
import type { Config } from '../config';
import { backupOf } from './backup';
import type { Command } from './command';
import { existingDatabase } from './existing-database';

export const verify: Command = {
  name: 'verify',
  summary: 'reads everything in a backup, or in the store, and checks it against its checksums',
  args: [
    {
      name: 'file',
      about: 'a backup; without it, what the server has stored, also while it runs',
      optional: true,
    },
  ],
  options: [],
  notes: [
    'Nothing is changed: it works on a copy, which lies in the data folder, or of a backup and of PostgreSQL in the system’s',
    'temporary folder (TMPDIR). Ends with 0 when all of it is whole, otherwise with 1 and the first thing that is not.',
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

/** A server may be writing: the copy is made by the database. */
async function live(config: Config): Promise<Verified> {
  const postgres = config.databaseUrl !== '';
  const file = postgres ? 'what is in PostgreSQL' : existingDatabase(config);
  const room = postgres ? join(tmpdir(), 'polku-verifying-') : join(config.dataDir, '.verifying-');
  return within(mkdtempSync(room), async (folder) => ({
    file,
    contents: await backupOf(config, join(folder, 'copy.sqlite')),
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
