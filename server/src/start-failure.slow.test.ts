import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from './config';
import { type Build, buildServer, startChild } from './testing/child-server';
import { createProject } from './testing/project';
import { temporaryFolder } from './testing/start-server';
import { WireClient } from './testing/wire-client';

let built: Build;
let folder: string;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the process says when it cannot start. */
async function said(env: NodeJS.ProcessEnv, before: readonly string[] = []): Promise<{ code: unknown; text: string }> {
  const [command, ...args] = [...before, process.execPath, built.main];
  const child = spawn(command ?? '', args, {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr.on('data', (bytes: Buffer) => {
    text += bytes.toString();
  });
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, text };
}

describe('what keeps the server from starting is said in one line', () => {
  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, text } = await said({ PORT: String(port) });
    other.close();
    expect(text).toBe(`Polku: port ${port} is taken by another program. Stop that, or choose another port with PORT\n`);
    expect(code).toBe(1);
  });

  test('a database that is none', async () => {
    writeFileSync(databaseFile(folder), 'no database at all'.repeat(500));
    const { code, text } = await said({});
    expect(text).toContain(`Polku: ${databaseFile(folder)} is damaged or no database`);
    expect(text).toContain('polku restore <file>');
    expect(code).toBe(1);
  });

  test('a damaged database', async () => {
    const server = await startChild(built, folder);
    await createProject(server.url);
    await server.end('SIGTERM');
    const bytes = Buffer.alloc(statSync(databaseFile(folder)).size - 100, 0xa5);
    writeFileSync(databaseFile(folder), bytes, { flag: 'r+' });
    expect((await said({})).text).toContain('is damaged or no database');
  });

  test('a data folder that is a file, or lies where there can be none', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect((await said({ DATA_DIR: file })).text).toBe(
      `Polku: the data folder ${file} is not a folder. Choose another with DATA_DIR\n`,
    );
    expect((await said({ DATA_DIR: join(file, 'data') })).text).toContain('is not a folder');
  });

  test('a folder that this user may not write', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    // Root may write everywhere but into the kernel’s own folders.
    const dir = process.getuid?.() === 0 ? '/sys/polku' : closed;
    const { text } = await said({ DATA_DIR: dir });
    expect(text).toContain(`Polku: the data folder ${dir} cannot be written`);
  });

  test('a disk that takes nothing', async () => {
    // No file may grow beyond one block: what a full disk looks like to a process.
    const { code, text } = await said({}, ['sh', '-c', 'ulimit -f 1; exec "$@"', 'sh']);
    expect(text).toMatch(/^Polku: the disk of the data folder .* (is full|does not take what is written)/);
    expect(code).toBe(1);
  });

  test('an archive of SQLite together with PostgreSQL, which would never be written', async () => {
    const { code, text } = await said({ DATABASE_URL: 'postgres://polku@127.0.0.1:9/polku', ARCHIVE_DIR: folder });
    expect(text).toMatch(/^Polku: settings: ARCHIVE_DIR is for SQLite .*pg_basebackup and archived WAL.*\n$/);
    expect(code).toBe(1);
  });

  test('another server on the same folder, which goes on; one that was killed holds nothing', async () => {
    const first = await startChild(built, folder);
    const project = await createProject(first.url);
    const { code, text } = await said({});
    expect([code, text]).toEqual([
      1,
      `Polku: another Polku server uses the data folder ${folder}. Stop it, or choose another folder with DATA_DIR\n`,
    ]);
    const client = await WireClient.synced(first.syncUrl, project);
    client.doc.getMap('records').set('kept', true);
    await client.barrier();
    await first.end('SIGKILL');
    const second = await startChild(built, folder);
    const again = await WireClient.synced(second.syncUrl, project.at(second.url));
    expect(again.doc.getMap('records').get('kept')).toBe(true);
    await second.end('SIGTERM');
  });
});

test('given a data folder that others could read, then it and what is in it are closed to them', async () => {
  chmodSync(folder, 0o755);
  writeFileSync(databaseFile(folder), '', { mode: 0o644 });
  const server = await startChild(built, folder);
  await createProject(server.url);
  const modes = ['', 'polku.sqlite', 'polku.sqlite-wal', 'ticket.key', 'server.lock'].map(
    (name) => statSync(join(folder, name)).mode & 0o777,
  );
  await server.end('SIGTERM');
  expect(modes).toEqual([0o700, 0o600, 0o600, 0o600, 0o600]);
});

test('given a data folder in which others keep things, too, then it stays open to them', async () => {
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'of-somebody-else'), '');
  const server = await startChild(built, folder);
  await server.end('SIGTERM');
  expect(statSync(folder).mode & 0o777).toBe(0o755);
});
