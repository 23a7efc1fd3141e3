/** The commands of the built program, in the folder of a real server. */
import { execFile } from 'node:child_process';
import { chownSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@polku/shared/kernel/ids';
import { CLOSE } from '@polku/shared/kernel/protocol';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { databaseFile } from '../config';
import { postgresDatabase } from '../log/postgres';
import { type Build, buildServer, startChild } from '../testing/child-server';
import { createProject, type TestProject } from '../testing/project';
import { temporaryFolder } from '../testing/start-server';
import { postgresPlace } from '../testing/postgres-place';
import { WireClient } from '../testing/wire-client';
import { refuseForeignRoot } from './data-owner';

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

interface Ended {
  code: number;
  out: string;
  err: string;
}
function polku(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const all = { ...process.env, DATA_DIR: folder, ...env };
    execFile(process.execPath, [built.main, ...args], { env: all }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}

/** A project with one edit, on a server that has ended. */
async function written(): Promise<TestProject> {
  const server = await startChild(built, folder);
  const project = await createProject(server.url);
  const client = await WireClient.synced(server.syncUrl, project);
  client.doc.getMap('records').set('kept', true);
  await client.barrier();
  await server.end('SIGTERM');
  return project;
}
async function readBack(project: TestProject, dataDir = folder): Promise<unknown> {
  const server = await startChild(built, dataDir);
  const client = await WireClient.synced(server.syncUrl, project.at(server.url));
  const kept = client.doc.getMap('records').get('kept');
  await server.end('SIGTERM');
  return kept;
}

test('help and the version need no settings that are right; what no command takes ends with 2', async () => {
  expect(await polku(['--help'], { PORT: 'wrong' })).toMatchObject({ code: 0, err: '' });
  expect((await polku(['--version'])).out).toMatch(/^polku \d+\.\d+\.\d+\n$/);
  const unknown = await polku(['bakcup', 'file']);
  expect(unknown).toEqual({ code: 2, out: '', err: expect.stringContaining('Polku: there is no command "bakcup"') });
  expect(await polku(['backup', 'file'], { PORT: 'wrong' })).toMatchObject({
    code: 1,
    err: expect.stringContaining('PORT'),
  });
});

test('where there is no database, commands say where they looked, and make none', async () => {
  for (const args of [['backup', join(folder, 'b')], ['verify'], ['delete-project', newId(), '--for-good']]) {
    const { code, err } = await polku(args, { DATA_DIR: join(folder, 'none') });
    expect([code, err]).toEqual([1, expect.stringContaining(`there is no database at ${join(folder, 'none')}`)]);
  }
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

test('paths that are wrong are named, and not taken for the data folder', async () => {
  await written();
  const nowhere = join(folder, 'nowhere', 'b.sqlite');
  const outside = temporaryFolder();
  const file = join(outside, 'nowhere', 'b.sqlite');
  expect((await polku(['backup', file])).err).toMatch(
    /^Polku: .*nowhere\/b\.sqlite.*: there is no such file or folder\n$/,
  );
  rmSync(outside, { recursive: true });
  for (const command of ['restore', 'verify'])
    expect((await polku([command, nowhere])).err).toBe(`Polku: there is no backup at ${nowhere}\n`);
});

test('verify says of the store, while its server runs, and of a backup that they are whole, and what is not', async () => {
  await written();
  const file = join(folder, 'backup.sqlite');
  await polku(['backup', file]);
  const server = await startChild(built, folder);
  expect((await polku(['verify'])).out).toBe(`Polku: ${databaseFile(folder)} is whole: 1 projects, 1 documents\n`);
  await server.end('SIGTERM');
  expect((await polku(['verify', file])).out).toBe(`Polku: ${file} is whole: 1 projects, 1 documents\n`);
  const db = new Database(file);
  db.exec("UPDATE updates SET data = x'00'; UPDATE snapshots SET data = x'00'");
  db.close();
  const { code, err } = await polku(['verify', file]);
  expect([code, err]).toEqual([1, expect.stringMatching(`^Polku: ${file} is not whole: document .*checksum`)]);
  expect(readdirSync(folder).filter((name) => name.startsWith('.verifying-'))).toEqual([]);
});

test('what is the same in two places has the same line there, however it is stored; what differs has another', async () => {
  const project = await written();
  const listed = async (args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<string[]> => {
    const { code, out, err } = await polku(['verify', '--list', ...args], env);
    expect([code, err]).toEqual([0, '']);
    return out.trim().split('\n');
  };
  const before = await listed();
  const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
  expect(before.map((line) => line.split('\t'))).toEqual([
    expect.arrayContaining(['project', 'boards', 'touchpoints', 'last edit', 'name']),
    [project.id, '0', '0', '0', expect.stringMatching(time), expect.stringMatching(/^[0-9a-f]{64}$/), ''],
    ['Polku: whole: 1 projects, 1 documents'],
  ]);
  const backup = join(folder, 'backup.sqlite');
  await polku(['backup', backup]);
  expect(await listed([backup])).toEqual(before);
  const [place, elsewhere] = [await postgresPlace(), join(folder, 'elsewhere')];
  await polku(['migrate-store', 'postgres'], { DATABASE_URL: place.options.url });
  expect(await listed([], { DATABASE_URL: place.options.url })).toEqual(before);
  await place.remove();
  await polku(['restore', backup, '--to', elsewhere]);
  expect(await listed([], { DATA_DIR: elsewhere })).toEqual(before);

  const server = await startChild(built, folder);
  const client = await WireClient.synced(server.syncUrl, project.at(server.url));
  client.doc.getMap('records').set('later', true);
  await client.barrier();
  const [, now] = await listed();
  await server.end('SIGTERM');
  expect(now?.split('\t')[0]).toBe(project.id);
  expect(now?.split('\t')[5]).not.toBe(before[1]?.split('\t')[5]);
});

test('a damaged project goes on with what is left of it once that is accepted, while no server runs', async () => {
  const project = await written();
  let server = await startChild(built, folder);
  const { id } = project;
  const device = await WireClient.synced(server.syncUrl, project.at(server.url));
  device.doc.getMap('records').set('lost', true);
  await device.barrier();
  await server.end('SIGKILL');
  const db = new Database(databaseFile(folder));
  db.exec("UPDATE updates SET data = x'00' WHERE seq = (SELECT max(seq) FROM updates)");
  db.close();

  server = await startChild(built, folder);
  const shown = await polku(['accept-loss']);
  expect(shown.out).toMatch(
    new RegExp(
      `^project ${id}, last edit known: \\d{4}-.*\n  boards \\(.*checksum.*\\)\n    stays: .*0 boards.*\n` +
        `    goes:  updates \\d+ to \\d+, .*\nPolku: nothing was changed: polku accept-loss <project> --yes `,
    ),
  );
  expect((await polku(['accept-loss', '--yes'])).code).toBe(2);
  expect((await polku(['accept-loss', 'nobody', '--yes'])).err).toContain('another Polku server uses the data folder');
  expect((await polku(['accept-loss', id, '--yes'])).err).toContain('another Polku server uses the data folder');
  await server.end('SIGTERM');
  expect((await polku(['accept-loss', 'nobody', '--yes'])).err).toContain('there is no project nobody');

  const done = await polku(['accept-loss', id, '--yes']);
  expect([done.code, done.err]).toEqual([0, '']);
  const [file = ''] = readdirSync(folder).filter((name) => name.startsWith(`set-aside-${id}.`));
  expect(done.out).toContain(join(folder, file));
  expect(readFileSync(join(folder, file), 'utf8')).toContain('"intact":false');
  expect((await polku(['accept-loss'])).out).toBe('Polku: no document is damaged\n');
  expect((await polku(['accept-loss', id, '--yes'])).out).toBe(`Polku: nothing of project ${id} is damaged\n`);
  expect(readdirSync(folder).filter((name) => name.startsWith('set-aside-'))).toEqual([file]);
  expect((await polku(['verify'])).code).toBe(0);

  server = await startChild(built, folder);
  // Who has what is lost keeps it as a copy; whoever comes anew writes again.
  const { epoch } = project;
  const back = await WireClient.connect(server.syncUrl, project.at(server.url), { doc: device.doc, epoch });
  expect(await back.closed).toBe(CLOSE.otherHistory);
  const anew = await WireClient.synced(server.syncUrl, project.at(server.url));
  anew.doc.getMap('records').set('written again', true);
  await anew.barrier();
  expect(anew.doc.getMap('records').has('lost')).toBe(false);
  await server.end('SIGTERM');
  expect(await readBack(project)).toBe(true);
});

test('a project is erased only for good, and not while a server runs', async () => {
  const { id } = await written();
  expect(await polku(['delete-project', id])).toMatchObject({
    code: 2,
    err: expect.stringContaining('nothing was erased'),
  });
  const server = await startChild(built, folder);
  const inUse = await polku(['delete-project', id, '--for-good']);
  await server.end('SIGTERM');
  expect([inUse.code, inUse.err]).toEqual([1, expect.stringContaining('another Polku server uses the data folder')]);
  expect((await polku(['verify'])).out).toContain('1 projects');
  expect((await polku(['delete-project', id, '--for-good'])).out).toBe(`Polku: project ${id} is erased\n`);
  expect((await polku(['verify'])).out).toContain('0 projects, 0 documents');
});

test('a lost facilitator link is made again, while the server runs; what is printed is not stored', async () => {
  const server = await startChild(built, folder);
  const project = await createProject(server.url);
  const client = await WireClient.synced(server.syncUrl, project);
  const named = new Map([['type', 'project']]);
  client.doc.transact(() => {
    const record = new Y.Map<unknown>(named);
    client.doc.getMap('records').set('project', record);
    record.set('name', new Y.Text('Moving\u001b[2J in'));
  });
  await client.barrier();

  const list = await polku(['links', '--names']);
  expect(list.out).toMatch(
    new RegExp(
      `^project +begun +members +size +name\n${project.id} +\\d{4}-\\d\\d-\\d\\d +0 +0.0 MB +Moving \\[2J in\n$`,
    ),
  );
  const made = await polku(['links', project.id, '--new', 'facilitator', '--at', 'https://polku.example.org/x']);
  const [, secret = ''] = new RegExp(`^https://polku.example.org/p/${project.id}#([\\w-]{22,})\n`).exec(made.out) ?? [];
  const again = await WireClient.synced(server.syncUrl, project, { secret });
  again.doc.getMap('records').set('by the new link', true);
  await again.barrier();
  expect((await polku(['links', project.id])).out.match(/^\w{20} +facilitator .* open$/gm)).toHaveLength(2);

  const stored = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  expect(stored.filter((text) => text.includes(secret))).toEqual([]);
  await server.end('SIGTERM');
});

test('links says what is wrong with what was asked', async () => {
  await written();
  const missing = await polku(['links', 'nobody-knows-this-id0']);
  expect([missing.code, missing.err]).toEqual([
    1,
    expect.stringContaining('there is no project nobody-knows-this-id0'),
  ]);
  for (const args of [
    ['links', '--new', 'facilitator'],
    ['links', 'x', '--new', 'boss'],
    ['links', '--at', 'nowhere'],
  ])
    expect((await polku(args)).code).toBe(2);
});

test('a project goes to PostgreSQL and back into another folder, where people go on', async () => {
  const project = await written();
  const place = await postgresPlace();
  const DATABASE_URL = place.options.url;
  const there = await polku(['migrate-store', 'postgres'], { DATABASE_URL });
  expect(there).toMatchObject({ code: 0, err: '' });
  const other = join(folder, 'other');
  const back = await polku(['migrate-store', 'sqlite'], { DATABASE_URL, DATA_DIR: other });
  expect(back).toMatchObject({ code: 0, err: '' });
  const hashes = ({ out }: Ended): string[] => out.split('\n').filter((line) => / rows {2}[0-9a-f]{64}$/.test(line));
  const made = await polku(['links', project.id, '--new', 'viewer'], { DATABASE_URL });
  expect(made.out).toMatch(new RegExp(`/p/${project.id}#`));
  expect((await polku(['links', project.id], { DATABASE_URL })).out).toContain('  viewer ');
  expect(hashes(back)).toEqual(hashes(there));
  expect(hashes(back).length).toBeGreaterThan(20);
  expect(await readBack(project, other)).toBe(true);
  expect((await polku(['migrate-store', 'sqlite'], { DATABASE_URL })).err).toContain('choose another DATA_DIR');
  await place.remove();
});

test('two nodes serve what was carried over, and it is backed up while they do', async () => {
  const project = await written();
  const place = await postgresPlace();
  const DATABASE_URL = place.options.url;
  await polku(['migrate-store', 'postgres'], { DATABASE_URL });
  const none = join(folder, 'none');
  const nodes = [await startChild(built, none, { DATABASE_URL }), await startChild(built, none, { DATABASE_URL })];
  const [one, other] = await Promise.all(nodes.map(({ url, syncUrl }) => WireClient.synced(syncUrl, project.at(url))));
  one?.doc.getMap('records').set('by one', true);
  await one?.barrier();
  await other?.until(() => other.doc.getMap('records').get('by one') === true);
  expect(other?.doc.getMap('records').get('kept')).toBe(true);

  expect((await polku(['verify'], { DATABASE_URL })).out).toContain('is whole: 1 projects, 1 documents');
  const refused = [
    await polku(['delete-project', project.id, '--for-good'], { DATABASE_URL }),
    await polku(['migrate-store', 'sqlite'], { DATABASE_URL, DATA_DIR: none }),
  ];
  for (const { code, err } of refused)
    expect([code, err]).toEqual([1, expect.stringContaining('stop all of them first')]);
  for (const node of nodes) expect(await node.end('SIGTERM')).toBe(0);
  await place.remove();
});

test('PostgreSQL is backed up into a file, which is set back into an empty one as a new history; a project is erased', async () => {
  const project = await written();
  const [from, to] = [await postgresPlace(), await postgresPlace()];
  const [here, there] = [from, to].map(({ options }) => ({
    DATABASE_URL: options.url,
    DATA_DIR: join(folder, 'none'),
  }));
  await polku(['migrate-store', 'postgres'], { DATABASE_URL: from.options.url });
  const file = join(folder, 'backup.sqlite');
  expect((await polku(['backup', file], here)).out).toContain('backup of 1 projects (1 documents) written');
  expect((await polku(['backup', file], here)).err).toContain('exists already');
  expect((await polku(['verify', file])).out).toContain('is whole: 1 projects, 1 documents');
  expect((await polku(['verify'], here)).out).toContain('what is in PostgreSQL is whole: 1 projects');

  expect((await polku(['restore', file], here)).err).toContain('name an empty one in DATABASE_URL');
  expect(await polku(['restore', file], there)).toMatchObject({ code: 0, err: '' });
  const epochOf = async (url: string): Promise<string | undefined> => {
    const db = postgresDatabase({ url, connections: 1 }, () => {});
    const row = await db.get<{ epoch: string }>('SELECT epoch FROM projects WHERE id = ?', project.id);
    await db.close();
    return row?.epoch;
  };
  expect(await epochOf(from.options.url)).toBe(project.epoch);
  expect(await epochOf(to.options.url)).toMatch(/^(?!undefined)\w{20}$/);
  expect(await epochOf(to.options.url)).not.toBe(project.epoch);

  expect((await polku(['delete-project', project.id, '--for-good'], here)).out).toContain('is erased');
  expect(await epochOf(from.options.url)).toBeUndefined();
  await from.remove();
  await to.remove();
});

test('what is missing or wrong with PostgreSQL is said, and never the password', async () => {
  await written();
  expect((await polku(['migrate-store', 'postgres'])).err).toContain('DATABASE_URL is not set');
  expect(await polku(['migrate-store', 'mysql'])).toMatchObject({ code: 2 });
  const DATABASE_URL = 'postgres://polku:s3cret@127.0.0.1:9/polku';
  const { code, err } = await polku(['migrate-store', 'postgres'], { DATABASE_URL });
  expect([code, err]).toEqual([1, expect.stringContaining('no PostgreSQL answers at 127.0.0.1:9')]);
  for (const args of [['serve'], ['verify'], ['backup', join(folder, 'b')], ['links']])
    expect((await polku(args, { DATABASE_URL })).err).toContain('no PostgreSQL answers at 127.0.0.1:9');
  const wrong = await polku(['migrate-store', 'postgres'], { DATABASE_URL: 'mysql://polku:s3cret@127.0.0.1/polku' });
  expect(wrong.err).toContain('DATABASE_URL');
  expect(`${err}${wrong.err}`).not.toContain('s3cret');
});

test('root does not run commands in the folder of another user', () => {
  if (process.getuid?.() === 0) chownSync(folder, 12_345, 12_345);
  expect(() => refuseForeignRoot({ dataDir: folder }, 0)).toThrow(`${folder} belongs to user`);
  expect(() => refuseForeignRoot({ dataDir: folder }, 12_345)).not.toThrow();
  expect(() => refuseForeignRoot({ dataDir: join(folder, 'none') }, 0)).not.toThrow();
});
