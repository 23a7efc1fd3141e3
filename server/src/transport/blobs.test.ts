import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFile } from '../config';
import { openDatabase } from '../log/database';
import { createProject, type TestProject } from '../testing/project';
import { startServer, temporaryFolder, type TestServer } from '../testing/start-server';

let server: TestServer;
let project: TestProject;
beforeAll(async () => {
  server = await startServer({ blobBytesPerProject: 3000 });
  project = await createProject(server.url);
});
afterAll(() => server.close());

/** The head of a PNG that says its size in pixels, then anything. */
function picture(size: number, fill = 7, pixels = 100): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const data = Buffer.concat([head, Buffer.alloc(size - head.length, fill)]);
  data.writeUInt32BE(pixels, 16);
  data.writeUInt32BE(pixels, 20);
  return data;
}
const hashOf = (data: Buffer): string => createHash('sha256').update(data).digest('hex');
const address = (hash: string, of = project): string => `${server.url}/api/projects/${of.id}/blobs/${hash}`;
function put(data: Buffer, { hash = hashOf(data), secret = project.secret, type = 'image/png', of = project } = {}) {
  const headers = { 'content-type': type, ...(secret ? { authorization: `Bearer ${secret}` } : {}) };
  return fetch(address(hash, of), { method: 'PUT', headers, body: new Uint8Array(data) });
}
const get = (hash: string, secret = project.secret, of = project): Promise<Response> =>
  fetch(address(hash, of), { headers: { authorization: `Bearer ${secret}` } });
const said = async (response: Response): Promise<[number, unknown]> => [
  response.status,
  ((await response.json()) as { error?: string }).error,
];

describe('a picture', () => {
  test('comes back as it was sent, as something that can only be drawn, and may be kept for ever', async () => {
    const data = picture(400);
    expect((await put(data)).status).toBe(201);
    expect((await put(data)).status).toBe(200);
    const response = await get(hashOf(data));
    expect(Buffer.from(await response.arrayBuffer()).equals(data)).toBe(true);
    const header = (name: string): string | null => response.headers.get(name);
    expect(header('content-type')).toBe('image/png');
    expect(header('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('content-disposition')).toMatch(/^attachment/);
    expect(header('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  test('has the type that its bytes say, not the one that was claimed', async () => {
    const data = picture(300, 1);
    await put(data, { type: 'image/jpeg' });
    expect((await get(hashOf(data))).headers.get('content-type')).toBe('image/png');
  });
});

test('those who may edit learn which pictures a project lacks', async () => {
  const data = picture(120, 8);
  await put(data);
  const lacking = 'c'.repeat(64);
  const ask = (secret: string, hashes: unknown) =>
    fetch(`${server.url}/api/projects/${project.id}/blobs/missing`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ hashes }),
    });
  const answer = await ask(project.secret, [hashOf(data), lacking]);
  expect(await answer.json()).toEqual({ missing: [lacking] });
  expect(await said(await ask(project.secret, ['nonsense']))).toEqual([400, 'invalid-body']);
  expect(
    await said(
      await ask(
        project.secret,
        Array.from({ length: 501 }, () => lacking),
      ),
    ),
  ).toEqual([400, 'invalid-body']);
  const viewer = await project.link('viewer');
  expect(await said(await ask(viewer.secret, [lacking]))).toEqual([404, 'not-found']);
});

describe('who may', () => {
  test('read: anybody with an open link; write: those who may edit', async () => {
    const data = picture(200, 2);
    const [editor, viewer, participant] = [
      await project.link('editor'),
      await project.link('viewer'),
      await project.link('participant'),
    ];
    expect(await said(await put(data, { secret: viewer.secret }))).toEqual([404, 'not-found']);
    expect(await said(await put(data, { secret: participant.secret }))).toEqual([404, 'not-found']);
    expect(await said(await put(data, { secret: '' }))).toEqual([404, 'not-found']);
    expect((await put(data, { secret: editor.secret })).status).toBe(201);
    expect((await get(hashOf(data), viewer.secret)).status).toBe(200);
    await project.revoke(viewer.linkId);
    expect(await said(await get(hashOf(data), viewer.secret))).toEqual([404, 'not-found']);
  });

  test('another project does not see it, even by its hash', async () => {
    const data = picture(150, 3);
    await put(data);
    const other = await createProject(server.url);
    expect((await get(hashOf(data), other.secret, other)).status).toBe(404);
    expect((await get(hashOf(data), other.secret, project)).status).toBe(404);
  });
});

describe('what is refused', () => {
  test('bytes that are not those of the address', async () => {
    expect(await said(await put(picture(100, 4), { hash: 'a'.repeat(64) }))).toEqual([400, 'wrong-hash']);
    expect((await get('a'.repeat(64))).status).toBe(404);
  });
  test('what is no picture, whatever it calls itself', async () => {
    const script = Buffer.from('<script>alert(1)</script>');
    expect(await said(await put(script))).toEqual([400, 'not-a-picture']);
    expect((await put(script, { type: 'image/svg+xml' })).status).toBe(400);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await said(await put(svg))).toEqual([400, 'not-a-picture']);
    // Eight bytes that begin like a PNG are none.
    expect(await said(await put(picture(200).subarray(0, 12)))).toEqual([400, 'not-a-picture']);
    expect((await put(picture(90), { hash: '../../ticket.key' })).status).toBe(404);
  });
  test('a small file that would fill everybody’s memory when it is drawn', async () => {
    expect(await said(await put(picture(200, 1, 30_000)))).toEqual([400, 'too-many-pixels']);
  });
  test('a picture that is too large, and more than a project may have', async () => {
    expect(await said(await put(picture(1024 * 1024 + 9)))).toEqual([413, 'too-large']);
    const own = await createProject(server.url);
    const secret = own.secret;
    expect((await put(picture(2000, 5), { of: own, secret })).status).toBe(201);
    expect(await said(await put(picture(1500, 6), { of: own, secret }))).toEqual([413, 'pictures-full']);
    expect((await put(picture(900, 8), { of: own, secret })).status).toBe(201);
  });
  test('too many at once', async () => {
    const slow = await startServer({ blobsPerMinute: 2 });
    try {
      const response = () => fetch(`${slow.url}/api/projects/${project.id}/blobs/${'b'.repeat(64)}`);
      await response();
      await response();
      expect((await response()).status).toBe(429);
    } finally {
      await slow.close();
    }
  });
});

test('pictures survive a restart', async () => {
  const dataDir = temporaryFolder();
  const first = await startServer({ dataDir });
  const own = await createProject(first.url);
  const data = picture(500, 9);
  const path = `/api/projects/${own.id}/blobs/${hashOf(data)}`;
  const headers = { authorization: `Bearer ${own.secret}` };
  const body = new Uint8Array(data);
  await fetch(first.url + path, { method: 'PUT', headers: { ...headers, 'content-type': 'image/png' }, body });
  await first.close();
  const second = await startServer({ dataDir });
  const back = await fetch(second.url + path, { headers });
  expect(Buffer.from(await back.arrayBuffer()).equals(data)).toBe(true);
  await second.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a picture that is damaged on the disk is not given out; who sends it again mends it', async () => {
  const dataDir = temporaryFolder();
  const own = await startServer({ dataDir });
  const made = await createProject(own.url);
  const data = picture(500, 9);
  const at = `${own.url}/api/projects/${made.id}/blobs/${hashOf(data)}`;
  const headers = { authorization: `Bearer ${made.secret}` };
  const send = () =>
    fetch(at, { method: 'PUT', headers: { ...headers, 'content-type': 'image/png' }, body: new Uint8Array(data) });
  expect((await send()).status).toBe(201);
  const db = openDatabase({ file: databaseFile(dataDir), maxBytes: 0 });
  db.exec('UPDATE blobs SET data = zeroblob(length(data))');
  db.close();
  expect((await fetch(at, { headers })).status).toBe(404);
  expect(await (await fetch(`${own.url}/metrics`)).text()).toContain('polku_incidents_total{event="damaged"} 1');
  expect((await send()).status).toBe(201);
  const mended = await fetch(at, { headers });
  expect(Buffer.from(await mended.arrayBuffer()).equals(data)).toBe(true);
  expect((await send()).status).toBe(200);
  await own.close();
  rmSync(dataDir, { recursive: true, force: true });
});
