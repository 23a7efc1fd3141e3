/** Kept versions: by whom they are seen and kept, what they hold, how they thin out, and what a damaged one does. */
import { LIMITS } from '@polku/shared/kernel/limits';
import { newId } from '@polku/shared/kernel/ids';
import { ROLES } from '@polku/shared/kernel/permissions';
import type { VersionInfo } from '@polku/shared/kernel/versions';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../testing/eventually';
import { createProject, type TestProject } from '../testing/project';
import { startServer, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';
import { isFull, outdated } from './retention';

let server: TestServer;
let project: TestProject;
beforeEach(async () => {
  server = await startServer({ versionsMs: 50 });
  project = await createProject(server.url);
});
afterEach(() => server.close());

async function ask(method: string, path: string, secret: string, body?: object): Promise<Response> {
  return fetch(`${server.url}/api/projects/${project.id}/${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}
const list = async (): Promise<VersionInfo[]> =>
  (await (await ask('GET', 'versions', project.secret)).json()) as VersionInfo[];

async function write(value: string): Promise<void> {
  const client = await WireClient.synced(server.syncUrl, project);
  client.doc.getMap('records').set('one', value);
  await client.barrier();
  await client.close();
}

async function held(path: string): Promise<unknown> {
  const answer = await ask('GET', path, project.secret);
  expect(answer.status).toBe(200);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()));
  return doc.getMap('records').get('one');
}

test('a version comes by itself after an edit, once, and holds what was there', async () => {
  expect(await list()).toEqual([]);
  await write('first');
  await eventually(async () => expect(await list()).toMatchObject([{ kind: 'auto', name: '', memberId: null }]));
  const [version] = await list();
  await write('second');
  await eventually(async () => expect(await list()).toHaveLength(2));
  expect(await held(`versions/${version?.versionId ?? ''}`)).toBe('first');
  expect(await held(`at?time=${encodeURIComponent(version?.at ?? '')}`)).toBe('first');
  expect(await held(`at?time=${encodeURIComponent(new Date().toISOString())}`)).toBe('second');
  // Earlier than everything: the first that is kept.
  expect(await held('at?time=2020-01-01T00:00:00Z')).toBe('first');
});

test('a named one is kept on request, is renamed, and stays as it was', async () => {
  expect((await ask('POST', 'versions', project.secret, { kind: 'named', name: 'Empty' })).status).toBe(409);
  await write('first');
  const made = await ask('POST', 'versions', project.secret, { kind: 'named', name: 'Before the workshop' });
  expect(made.status).toBe(201);
  const { versionId } = (await made.json()) as VersionInfo;
  const renamed = await ask('PATCH', `versions/${versionId}`, project.secret, { name: 'Monday' });
  expect(await renamed.json()).toMatchObject({ versionId, name: 'Monday', kind: 'named' });
  await write('second');
  expect(await held(`versions/${versionId}`)).toBe('first');
});

test('of just before something leaves out what its writer has sent since', async () => {
  const client = await WireClient.synced(server.syncUrl, project);
  const records = client.doc.getMap('records');
  records.set('one', 'first');
  const without = { client: client.doc.clientID, clock: Y.getState(client.doc.store, client.doc.clientID) };
  records.set('one', 'second');
  await client.barrier();
  await client.close();
  const keep = (more: object) => ask('POST', 'versions', project.secret, { kind: 'before-delete', name: '', ...more });
  const kept = await keep({ without });
  expect(await held(`versions/${((await kept.json()) as VersionInfo).versionId}`)).toBe('first');
  expect((await keep({ without: { ...without, clock: 0 } })).status).toBe(409);
  expect((await keep({ without: { client: -1, clock: 0 } })).status).toBe(400);
  expect((await keep({ without: { client: 1.5, clock: 0 } })).status).toBe(400);
  const whole = await keep({ without: { client: 5, clock: 0 } });
  expect(await held(`versions/${((await whole.json()) as VersionInfo).versionId}`)).toBe('second');
});

test('leaves out nothing that another has written: nobody can keep an earlier state as one of now', async () => {
  const client = await WireClient.synced(server.syncUrl, project);
  client.doc.getMap('records').set('one', 'first');
  const without = { client: client.doc.clientID, clock: Y.getState(client.doc.store, client.doc.clientID) };
  client.doc.getMap('records').set('one', 'second');
  await client.barrier();
  await client.close();
  const { secret } = await project.link('editor');
  const body = { kind: 'before-import', name: '', without };
  const refused = await ask('POST', 'versions', secret, body);
  expect([refused.status, await refused.json()]).toMatchObject([403, { error: 'not-own' }]);
  // 409: a version that came by itself holds just that already.
  expect([201, 409]).toContain((await ask('POST', 'versions', project.secret, body)).status);
});

test('leaves out no more than what can be under way', async () => {
  const client = await WireClient.synced(server.syncUrl, project);
  const records = client.doc.getMap('records');
  records.set('one', 'first');
  const without = { client: client.doc.clientID, clock: Y.getState(client.doc.store, client.doc.clientID) };
  for (let nth = 0; nth <= LIMITS.updatesLeftOut; nth += 1) records.set('one', `${nth}`);
  await client.barrier();
  await client.close();
  const kept = await ask('POST', 'versions', project.secret, { kind: 'before-delete', name: '', without });
  // Whether the log still tells these updates apart, compaction decides; where it does not, there is nothing before them.
  expect([403, 409]).toContain(kept.status);
  expect((await list()).filter(({ kind }) => kind === 'before-delete')).toEqual([]);
});

describe.each(ROLES)('a %s', (role) => {
  test('sees versions, and keeps or names them only as one who may edit', async () => {
    await write('first');
    const { secret } = await project.link(role);
    const edits = role === 'facilitator' || role === 'editor';
    const kept = await ask('POST', 'versions', project.secret, { kind: 'named', name: 'One' });
    const { versionId } = (await kept.json()) as VersionInfo;
    expect((await ask('GET', 'versions', secret)).status).toBe(200);
    expect((await ask('GET', `versions/${versionId}`, secret)).status).toBe(200);
    expect((await ask('GET', 'at?time=2026-01-01T00:00:00Z', secret)).status).toBe(200);
    expect((await ask('POST', 'versions', secret, { kind: 'named', name: 'Two' })).status).toBe(edits ? 201 : 404);
    expect((await ask('PATCH', `versions/${versionId}`, secret, { name: 'Mine' })).status).toBe(edits ? 200 : 404);
  });
});

test('nothing is given to strangers, nor of another project, nor for a wrong request', async () => {
  await write('first');
  const kept = await ask('POST', 'versions', project.secret, { kind: 'named', name: 'One' });
  const { versionId } = (await kept.json()) as VersionInfo;
  const other = await createProject(server.url);
  for (const path of ['versions', `versions/${versionId}`, 'at?time=2026-01-01T00:00:00Z']) {
    expect((await ask('GET', path, other.secret)).status).toBe(404);
  }
  const stolen = await fetch(`${server.url}/api/projects/${other.id}/versions/${versionId}`, {
    headers: { authorization: `Bearer ${other.secret}` },
  });
  expect(stolen.status).toBe(404);
  expect((await ask('GET', 'at?time=yesterday', project.secret)).status).toBe(400);
  expect((await ask('POST', 'versions', project.secret, { kind: 'auto', name: '' })).status).toBe(400);
  expect((await ask('POST', 'versions', project.secret, { kind: 'named', name: 'x'.repeat(121) })).status).toBe(400);
  expect((await ask('GET', `versions/${newId()}`, project.secret)).status).toBe(404);
});

test('a damaged one is reported and not given out', async () => {
  await write('first');
  const kept = await ask('POST', 'versions', project.secret, { kind: 'named', name: 'One' });
  const { versionId } = (await kept.json()) as VersionInfo;
  const db = new Database(join(server.dataDir, 'polku.sqlite'));
  db.prepare("UPDATE versions SET data = x'0001' WHERE id = ?").run(versionId);
  db.close();
  const answer = await ask('GET', `versions/${versionId}`, project.secret);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ error: 'version-damaged' });
});

test('too many wishes to keep one are refused, and said so', async () => {
  const strict = await startServer({ versionsKeptPerHour: 1 });
  const own = await createProject(strict.url);
  const client = await WireClient.synced(strict.syncUrl, own);
  client.doc.getMap('records').set('one', 1);
  await client.barrier();
  const keep = () =>
    fetch(`${strict.url}/api/projects/${own.id}/versions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${own.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'before-restore', name: '' }),
    });
  expect((await keep()).status).toBe(201);
  expect((await keep()).status).toBe(429);
  await client.close();
  await strict.close();
});

describe('retention', () => {
  const NOW = Date.parse('2026-06-15T12:00:00Z');
  const HOUR = 60 * 60 * 1000;
  let id = 0;
  const version = (age: number, kind: VersionInfo['kind'] = 'auto', bytes = 1000): VersionInfo => ({
    versionId: `v${(id += 1)}`,
    at: new Date(NOW - age).toISOString(),
    kind,
    name: '',
    memberId: null,
    bytes,
  });
  const left = (versions: readonly VersionInfo[]): number => versions.length - outdated(versions, NOW).length;

  test('all of the last hour stay', () => {
    expect(left(Array.from({ length: 60 }, (_, at) => version(at * 60 * 1000)))).toBe(60);
  });
  test('of the last day, one in ten minutes: of one a minute, 23 × 6', () => {
    const times = Array.from({ length: 23 * 60 }, (_, at) => version(HOUR + 1 + at * 60 * 1000));
    expect(left(times)).toBeGreaterThanOrEqual(23 * 6);
    expect(left(times)).toBeLessThanOrEqual(23 * 6 + 1);
  });
  test('of the days before, one an hour: 6 × 24 of 6 × 144', () => {
    const times = Array.from({ length: 6 * 144 }, (_, at) => version(24 * HOUR + 1 + at * 10 * 60 * 1000));
    expect(left(times)).toBeGreaterThanOrEqual(144);
    expect(left(times)).toBeLessThanOrEqual(145);
  });
  test('of the weeks before, one a day; after 90 days none', () => {
    expect(left(Array.from({ length: 24 }, (_, at) => version(10 * 24 * HOUR + at * 0.9 * HOUR)))).toBeLessThanOrEqual(
      2,
    );
    expect(left([version(91 * 24 * HOUR)])).toBe(0);
  });
  test('who keeps version after version does not push out what was before', () => {
    const honest = Array.from({ length: 20 }, (_, at) => version(25 * HOUR + at * HOUR));
    const flood = Array.from({ length: 1000 }, (_, at) => version(at * 1000, 'before-restore'));
    const gone = new Set(outdated([...flood, ...honest], NOW));
    expect(honest.filter(({ versionId }) => gone.has(versionId))).toEqual([]);
  });
  test('nor does who makes the boards huge', () => {
    const honest = Array.from({ length: 20 }, (_, at) => version(25 * HOUR + at * HOUR));
    const huge = Array.from({ length: 10 }, (_, at) => version(at * 1000, 'auto', 60 * 1024 * 1024));
    const gone = new Set(outdated([...huge, ...honest], NOW));
    expect(honest.filter(({ versionId }) => gone.has(versionId))).toEqual([]);
    const bytes = huge.filter(({ versionId }) => !gone.has(versionId)).length * 60;
    expect(bytes).toBeLessThanOrEqual(256);
  });
  test('named ones and steps stay however old they are, and fill the room at their limit', () => {
    const lasting = [version(400 * 24 * HOUR, 'named'), version(401 * 24 * HOUR, 'step')];
    expect(left(lasting)).toBe(2);
    expect(isFull(lasting)).toBe(false);
    expect(isFull([version(0, 'named', 256 * 1024 * 1024)])).toBe(true);
    expect(isFull([version(0, 'auto', 256 * 1024 * 1024)])).toBe(false);
  });
  test('of about the same size the older go first, but for the first of a day', () => {
    const half = 130 * 1024 * 1024;
    const versions = [version(1, 'auto', half), version(2, 'auto', half), version(3, 'auto', 1000)];
    expect(outdated(versions, NOW)).toEqual([versions[1]?.versionId]);
  });
  test('two hundred named ones are as many as stay; what comes by itself is kept all the same', () => {
    expect(isFull(Array.from({ length: 200 }, () => version(0, 'named')))).toBe(true);
  });
});
