/** `verify [<file>] [--list]` */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { backup } from '../jobs/backup';
import { projectStates } from '../jobs/project-list';
import { type Contents, verifyDatabase, verifyPostgres } from '../jobs/verify';
import { openDatabase } from '../log/database';
import { postgresDatabase } from '../log/postgres';
import type { SqlDatabase } from '../log/sql';
import { sqliteDatabase } from '../log/sqlite';
import type { Config } from '../config';
import type { Command, Surroundings } from './command';
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
  options: [
    {
      name: 'list',
      about: 'a line for each project, the same in two places where the project is; to be compared with diff',
    },
  ],
  notes: [
    'Nothing is changed: it works on a copy, of a backup in the system’s temporary folder (TMPDIR), of the database in the data',
    'folder; PostgreSQL is only read. Ends with 0 when all of it is whole, otherwise with 1 and the first thing that is not.',
  ],
  async run(given, { config, say, print }) {
    const named = given.maybe('file');
    const look: Look = given.has('list') ? (db) => list(db, print) : () => Promise.resolve();
    const { file, contents } = named === undefined ? await live(config, look) : await copied(resolve(named), look);
    const what = `${contents.projects} projects, ${contents.documents} documents`;
    // Of two places that are alike, every line is.
    say(given.has('list') ? `whole: ${what}` : `${file} is whole: ${what}`);
  },
};

interface Verified {
  file: string;
  contents: Contents;
}
/** What is done with a store that was found whole. */
type Look = (db: SqlDatabase) => Promise<void>;

const COLUMNS = ['project', 'boards', 'touchpoints', 'records', 'last edit', 'hash of its documents', 'name'];

/** With tabs: columns as wide as their entries would make a line differ for what is in another one. */
async function list(db: SqlDatabase, print: Surroundings['print']): Promise<void> {
  print(COLUMNS.join('\t'));
  for await (const { id, boards, touchpoints, records, editedAt, hash, name } of projectStates(db))
    print([id, boards, touchpoints, records, editedAt ?? '-', hash, name].join('\t'));
}

/** A server may be writing: the copy is made by the database. PostgreSQL is read as it is. */
async function live(config: Config, look: Look): Promise<Verified> {
  if (config.databaseUrl !== '') {
    const db = postgresDatabase({ url: config.databaseUrl, connections: 2 }, () => {});
    try {
      const file = 'what is in PostgreSQL';
      const contents = await verifyPostgres(db, file);
      await look(db);
      return { file, contents };
    } finally {
      await db.close();
    }
  }
  const file = existingDatabase(config);
  return within(mkdtempSync(join(config.dataDir, '.verifying-')), async (folder) => {
    const copy = join(folder, 'copy.sqlite');
    const contents = await backup(file, copy);
    await lookAt(copy, look);
    return { file, contents };
  });
}

/** @param copy is ours: one of an older server is brought up to date */
async function lookAt(copy: string, look: Look): Promise<void> {
  const db = sqliteDatabase(openDatabase({ file: copy, maxBytes: 0 }));
  try {
    await look(db);
  } finally {
    await db.close();
  }
}

async function copied(file: string, look: Look): Promise<Verified> {
  if (!existsSync(file)) throw new Error(`there is no backup at ${file}`);
  return within(mkdtempSync(join(tmpdir(), 'polku-verifying-')), async (folder) => {
    const copy = join(folder, 'copy.sqlite');
    // What a server has written last may be in its log, when this is no backup.
    for (const end of ['', '-wal']) if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`);
    const contents = await verifyDatabase(copy, file);
    await lookAt(copy, look);
    return { file, contents };
  });
}

async function within<T>(folder: string, work: (folder: string) => Promise<T>): Promise<T> {
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
