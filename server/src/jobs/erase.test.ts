import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newSecret } from '@polku/shared/kernel/ids';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from '../config';
import { FolderInUse } from '../log/data-folder';
import { openDatabase } from '../log/database';
import { ask, joinBy } from '../testing/ask';
import { createProject, type TestProject } from '../testing/project';
import { ANSWER, roundWith } from '../testing/rounds';
import { startServer, temporaryFolder, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';
import { backup } from './backup';
import { deleteProject } from './erase';
import { restore } from './restore';
import { verifyDatabase } from './verify';

let folder: string;
let dataDir: string;
let database: string;
let file: string;
let server: TestServer | null;
beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
  database = databaseFile(dataDir);
  file = join(folder, 'backup.sqlite');
  server = null;
});
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<TestServer> {
  server = await startServer({ dataDir });
  return server;
}
async function stop(): Promise<void> {
  await server?.close();
  server = null;
}

/** In everything that a project can hold. */
const CANARY = 'KANARIALINTU';
const SPOKEN = [`${CANARY}-text`, `${CANARY}-deleted`, `${CANARY}-name`, `${CANARY}-answer`, `${CANARY}-version`];

/** A project with a mark in a text, a deleted text, a plan, a picture, a version, a member's name, a link, a round and an answer. */
async function marked({ url, syncUrl }: TestServer): Promise<TestProject> {
  const project = await createProject(url);
  const call = async (method: string, path: string, body: object, secret = project.secret): Promise<unknown> => {
    const answer = await ask(url, method, `/api/projects/${project.id}/${path}`, secret, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.error}`);
    return answer.body;
  };
  const client = await WireClient.synced(syncUrl, project);
  const records = client.doc.getMap('records');
  // More than one page each, and many of them: some lie in pages of their own, some among others' rows.
  for (let i = 0; i < 300; i += 1) records.set(`r${i}`, `${CANARY}-text ${i} ${'x'.repeat(i * 20)}`);
  records.set('gone', `${CANARY}-deleted`);
  await client.barrier();
  records.delete('gone');
  await client.barrier();
  await client.close();
  const member = await joinBy(url, project.id, project.secret, `${CANARY}-name`);
  const plan = await WireClient.synced(syncUrl, project, { kind: 'workshop' });
  plan.doc.getMap('records').set('c1', `${CANARY}-plan`);
  await plan.barrier();
  await plan.close();
  await call('POST', 'links', { role: 'viewer', label: `${CANARY}-label`, secret: newSecret() });
  await call('POST', 'versions', { kind: 'named', name: `${CANARY}-version` });
  await call('PUT', 'workshop', { title: `${CANARY}-workshop`, teams: [] });
  const round = roundWith({ setup: { question: `${CANARY}-question` } });
  await call('POST', 'rounds', round);
  const why = `${CANARY}-answer`;
  await call('PUT', `rounds/${round.roundId}/answers`, { answers: [{ ...ANSWER, why }], done: true }, member.secret);
  const picture = Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d494844520000000a0000000a', 'hex'),
    Buffer.from(`${CANARY}-picture`.repeat(3000)),
  ]);
  const hash = createHash('sha256').update(picture).digest('hex');
  const sent = await fetch(`${url}/api/projects/${project.id}/blobs/${hash}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${project.secret}`, 'content-type': 'image/png' },
    body: new Uint8Array(picture),
  });
  if (sent.status !== 201) throw new Error(`the picture was not stored: ${sent.status}`);
  return project;
}

/** A neighbour whose rows lie between those of the others. */
async function neighbour({ url, syncUrl }: TestServer): Promise<TestProject> {
  const project = await createProject(url);
  const client = await WireClient.synced(syncUrl, project);
  for (let i = 0; i < 50; i += 1) client.doc.getMap('records').set(`n${i}`, `neighbour ${i}`);
  await client.barrier();
  await client.close();
  return project;
}
async function whole({ url, syncUrl }: TestServer, project: TestProject): Promise<void> {
  const reader = await WireClient.synced(syncUrl, project.at(url));
  expect(reader.doc.getMap('records').size).toBe(50);
  await reader.close();
}

/** @returns files below the folder with the mark in their bytes, in whatever encoding SQLite stores texts */
function found(below: string, mark = CANARY): string[] {
  const marks = [Buffer.from(mark, 'utf8'), Buffer.from(mark, 'utf16le')];
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => marks.some((bytes) => readFileSync(path).includes(bytes)))
    .map((path) => path.slice(below.length + 1));
}
const erase = ({ url }: TestServer, { id, secret }: TestProject) => ask(url, 'DELETE', `/api/projects/${id}`, secret);

describe('a project that is erased', () => {
  test('leaves no byte in the folder of the running server, and its neighbours whole', async () => {
    const running = await start();
    const before = await neighbour(running);
    const project = await marked(running);
    const after = await neighbour(running);
    expect(found(dataDir)).not.toEqual([]);
    for (const mark of SPOKEN) expect(found(dataDir, mark)).not.toEqual([]);

    expect((await erase(running, project)).status).toBe(204);
    expect(found(dataDir)).toEqual([]);
    expect(found(dataDir, project.id)).toEqual([]);
    expect(statSync(`${database}-wal`).size).toBeLessThan(100_000);
    await whole(running, before);
    await stop();
    expect(found(dataDir)).toEqual([]);
    expect(await verifyDatabase(database)).toEqual({ projects: 2, documents: 2 });
    await whole(await start(), after);
  });

  test('is erased only by facilitators; everyone is disconnected, and told from then on', async () => {
    const running = await start();
    const project = await createProject(running.url);
    const links = { editor: '', participant: '', viewer: '' };
    for (const role of ['editor', 'participant', 'viewer'] as const) {
      const { secret } = await project.link(role);
      links[role] = secret;
      const refused = await erase(running, { ...project, secret });
      expect([refused.status, refused.error]).toEqual([404, 'not-found']);
    }
    expect((await erase(running, { ...project, secret: newSecret() })).status).toBe(404);
    const ticket = await project.ticket();
    const reader = await WireClient.synced(running.syncUrl, project, { secret: links.viewer });
    const writer = await WireClient.synced(running.syncUrl, project);
    writer.doc.getMap('records').set('one', 1);
    await writer.barrier();
    const waits = ask(running.url, 'GET', `/api/projects/${project.id}/now?after=-1&wait=25`, project.secret);
    await waits;

    expect((await erase(running, project)).status).toBe(204);
    await Promise.all([reader.closed, writer.closed]);
    for (const secret of [project.secret, links.editor, newSecret()]) {
      for (const [method, path, body] of [
        ['POST', '/api/tickets', { projectId: project.id, secret }],
        ['POST', '/api/projects', { projectId: project.id, secret }],
        ['GET', `/api/projects/${project.id}/members`, undefined],
        ['POST', `/api/projects/${project.id}/members`, { name: 'Me', side: 'staff', teams: [], secret: newSecret() }],
        ['GET', `/api/projects/${project.id}/now`, undefined],
        ['DELETE', `/api/projects/${project.id}`, undefined],
      ] as const) {
        const { status, error } = await ask(running.url, method, path, secret, body);
        expect([method, path, status, error]).toEqual([method, path, 410, 'erased']);
      }
    }
    const late = await WireClient.connect(running.syncUrl, project, { ticket, doc: writer.doc });
    expect(await late.closed).toBe(CLOSE.unauthorized);
    expect(found(dataDir, project.id)).toEqual([]);
  });

  test('while others write to it and beside it costs no one else an edit', async () => {
    const running = await start();
    const project = await createProject(running.url);
    const other = await createProject(running.url);
    const [inIt, beside] = [
      await WireClient.synced(running.syncUrl, project),
      await WireClient.synced(running.syncUrl, other),
    ];
    let stopped = false;
    let sent = 0;
    const writing = (async () => {
      while (!stopped) {
        sent += 1;
        inIt.doc.getMap('records').set(`e${sent}`, CANARY);
        beside.doc.getMap('records').set(`e${sent}`, sent);
        await beside.barrier();
      }
    })();
    await beside.until(() => sent > 20);
    expect((await erase(running, project)).status).toBe(204);
    await inIt.closed;
    const then = sent;
    await beside.until(() => sent > then + 20);
    stopped = true;
    await writing;
    expect(beside.code).toBeNull();
    const reader = await WireClient.synced(running.syncUrl, other);
    expect(reader.doc.getMap('records').size).toBe(sent);
    expect(found(dataDir)).toEqual([]);
  });

  test('while calls about it are under way answers them as if it had been before, and none with a failure of its own', async () => {
    const running = await start();
    const answers: string[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      const project = await createProject(running.url);
      const { secret: link } = await project.link('facilitator');
      const { secret } = await joinBy(running.url, project.id, link, 'Aino');
      const round = roundWith({});
      const at = `/api/projects/${project.id}`;
      await ask(running.url, 'POST', `${at}/rounds`, secret, round);
      const calls = [
        ['GET', `${at}/rounds`, undefined],
        ['POST', `${at}/me/move`, undefined],
        ['POST', `${at}/rounds/${round.roundId}/reveal`, undefined],
        ['PUT', `${at}/rounds/${round.roundId}/answers`, { answers: [ANSWER] }],
        ['POST', `${at}/rounds`, roundWith({})],
        ['POST', `${at}/links`, { role: 'viewer', label: '', secret: newSecret() }],
        ['POST', '/api/tickets', { projectId: project.id, secret, device: newSecret() }],
        ['PATCH', `${at}/room`, { door: 'knock' }],
      ] as const;
      const some = () =>
        Array.from({ length: 5 }, () =>
          calls.map(([method, path, body]) => ask(running.url, method, path, secret, body)),
        );
      const asked = [...some().flat(), erase(running, project), ...some().flat()];
      for (const { status, error } of await Promise.all(asked)) answers.push(`${status} ${error}`);
    }
    expect(answers.filter((answer) => answer.startsWith('5'))).toEqual([]);
    expect(answers).toContain('410 erased');
  });

  test('does not come back with an older backup, and leaves the copy that restoring moved aside', async () => {
    const running = await start();
    const project = await marked(running);
    const other = await neighbour(running);
    await backup(database, file);
    await stop();
    // The database that is moved aside still has it.
    expect(await restore(database, file)).toMatchObject({ projects: 2, erasedAgain: 0 });
    const again = await start();
    expect((await erase(again, project.at(again.url))).status).toBe(204);
    expect(found(dataDir)).toEqual([]);
    await stop();

    const restored = await restore(database, file);
    expect(restored).toMatchObject({ projects: 1, erasedAgain: 1, erasuresUnknown: false });
    expect(found(dataDir)).toEqual([]);
    const { url, syncUrl } = await start();
    const { status, error } = await ask(url, 'POST', '/api/tickets', '', {
      projectId: project.id,
      secret: project.secret,
    });
    expect([status, error]).toEqual([410, 'erased']);
    await whole({ url, syncUrl, dataDir, close: stop }, other);
  });
});

test('every table that can hold anything of a project is one that erasing empties', () => {
  const db = openDatabase({ file: join(folder, 'tables.sqlite'), maxBytes: 0 });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  db.close();
  const erasing = readFileSync(new URL('../log/erase-table.ts', import.meta.url), 'utf8');
  // The marks themselves, and what the health check writes.
  const others = ['erased', 'health'];
  expect(
    tables.filter((table) => !others.includes(table) && !new RegExp(`['\\s]${table}['\\s]`).test(erasing)),
  ).toEqual([]);
});

describe('the command', () => {
  test('erases while no server runs, also what an earlier server had deleted, and says when there is no such project', async () => {
    const running = await start();
    const project = await marked(running);
    await neighbour(running);
    await expect(deleteProject(database, project.id)).rejects.toThrow(FolderInUse);
    await stop();
    expect(await deleteProject(database, project.id)).toMatchObject({ whole: true, unread: [] });
    expect(found(dataDir)).toEqual([]);
    // Once more is no mistake: what the first time could not reach is tried again.
    await deleteProject(database, project.id);
    await expect(deleteProject(database, 'nosuchproject')).rejects.toThrow('no project nosuchproject');
    await expect(deleteProject(join(folder, 'none.sqlite'), project.id)).rejects.toThrow('no database');
    expect(existsSync(join(folder, 'none.sqlite'))).toBe(false);
    expect(await verifyDatabase(database)).toEqual({ projects: 1, documents: 1 });
  });
});
