import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import type { LinkInfo } from '@polku/shared/kernel/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer, temporaryFolder } from '../testing/start-server';

let server: TestServer;
const clientDir = temporaryFolder();
beforeAll(async () => {
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Polku</title>');
  writeFileSync(join(clientDir, 'phone.html'), '<!doctype html><title>Phone');
  writeFileSync(join(clientDir, 'sw.js'), '// worker');
  writeFileSync(join(clientDir, 'manifest.webmanifest'), '{}');
  writeFileSync(join(clientDir, 'assets', 'index-Bx3_dE9a.js'), 'export {};');
  server = await startServer({ env: { CLIENT_DIR: clientDir } });
});
afterAll(async () => {
  await server.close();
  rmSync(clientDir, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, { headers });
function post(path: string, body: unknown, secret = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(secret ? { authorization: `Bearer ${secret}` } : {}) };
  return fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
}
async function answer(response: Response): Promise<[number, string | undefined]> {
  const body = (await response.json()) as { error?: string };
  return [response.status, body.error];
}
async function newProject(): Promise<{ projectId: string; secret: string }> {
  const project = { projectId: newId(), secret: newSecret() };
  expect((await post('/api/projects', project)).status).toBe(201);
  return project;
}

describe('the client’s files', () => {
  test.each([
    ['/assets/index-Bx3_dE9a.js', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/manifest.webmanifest', 'no-cache'],
    ['/p/some-project', 'no-cache'],
    ['/w', 'no-cache'],
    ['/w/some-project', 'no-cache'],
  ])('%s is sent with cache-control: %s', async (path, cache) => {
    const response = await get(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, cache]);
  });

  test('routes of the app give its page, missing files and API routes do not', async () => {
    for (const path of ['/p/some-project', '/window', '/p/w/x']) {
      expect(await (await get(path)).text()).toContain('<title>Polku');
    }
    for (const path of ['/w', '/w/', '/w/some-project', '/w/some-project?a=/p/']) {
      expect(await (await get(path)).text()).toContain('<title>Phone');
    }
    expect(await answer(await get('/w/nothing.js'))).toEqual([404, 'not-found']);
    expect(await answer(await get('/assets/index-00000000.js'))).toEqual([404, 'not-found']);
    expect(await answer(await get('/api/nothing'))).toEqual([404, 'not-found']);
    expect(await answer(await get('/sync/nothing'))).toEqual([404, 'not-found']);
    expect((await get('/assets/../../ticket.key')).status).toBe(404);
    expect((await get('/%2e%2e/%2e%2e/etc/passwd')).status).not.toBe(500);
    // Looks like an address of its own, with a port that there is not.
    expect((await get('//x:99999/p/some-project')).status).toBe(200);
    expect(await answer(await get('//x:99999/nothing.js?a=1'))).toEqual([404, 'not-found']);
  });

  test('come with a policy that allows no foreign or inline code', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ${server.url.replace('http', 'ws')}`);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});

describe('projects', () => {
  test('can be registered again with the same secret, and with no other', async () => {
    const project = await newProject();
    const again = await post('/api/projects', project);
    expect(again.status).toBe(200);
    expect(await answer(await post('/api/projects', { ...project, secret: newSecret() }))).toEqual([404, 'not-found']);
  });

  test.each([
    ['no body', undefined],
    ['a short secret', { projectId: newId(), secret: 'guessable' }],
    ['an id that is none', { projectId: '../etc', secret: newSecret() }],
  ])('with %s are refused', async (_case, body) => {
    expect(await answer(await post('/api/projects', body))).toEqual([400, 'invalid-body']);
  });

  test('beyond what the server may keep are refused in words; those that it has stay open', async () => {
    const small = await startServer({ env: { MAX_PROJECTS: '1' } });
    const ask = (body: unknown): Promise<Response> =>
      fetch(`${small.url}/api/projects`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const first = { projectId: newId(), secret: newSecret() };
    expect((await ask(first)).status).toBe(201);
    expect(await answer(await ask({ projectId: newId(), secret: newSecret() }))).toEqual([507, 'too-many-projects']);
    expect((await ask(first)).status).toBe(200);
    await small.close();
  });

  test('with a body beyond the limit are refused', async () => {
    expect(await answer(await post('/api/projects', { padding: 'x'.repeat(70_000) }))).toEqual([413, 'too-large']);
  });
});

describe('tickets and links', () => {
  test('a secret opens its project with its role; unknown secrets and projects answer alike', async () => {
    const { projectId, secret } = await newProject();
    const ticket = await (await post('/api/tickets', { projectId, secret })).json();
    expect(ticket).toMatchObject({ role: 'facilitator' });
    const wrong = await post('/api/tickets', { projectId, secret: newSecret() });
    const missing = await post('/api/tickets', { projectId: newId(), secret });
    const [wrongText, missingText] = [await wrong.text(), await missing.text()];
    expect([wrong.status, missing.status]).toEqual([404, 404]);
    expect(wrongText).toBe(missingText);
  });

  test('only a facilitator makes, lists and revokes links; a list tells no secrets', async () => {
    const { projectId, secret } = await newProject();
    const path = `/api/projects/${projectId}/links`;
    const viewer = { role: 'viewer', label: 'Johtoryhmä', secret: newSecret() };
    const made = await post(path, viewer, secret);
    expect(made.status).toBe(201);
    const link = (await made.json()) as LinkInfo;
    expect(link).toMatchObject({ role: 'viewer', label: 'Johtoryhmä', revokedAt: null });
    expect(((await (await post(path, viewer, secret)).json()) as LinkInfo).linkId).toBe(link.linkId);
    expect(await answer(await post(path, { ...viewer, role: 'editor' }, secret))).toEqual([409, 'secret-in-use']);
    expect(await answer(await post(path, viewer, viewer.secret))).toEqual([404, 'not-found']);
    expect(await answer(await get(path))).toEqual([404, 'not-found']);
    const list = await (await get(path, { authorization: `Bearer ${secret}` })).text();
    expect(list).toContain(link.linkId);
    expect(list).not.toContain(secret);
    expect(list).not.toContain(viewer.secret);
    const revoke = (linkId: string): Promise<Response> =>
      fetch(`${server.url}${path}/${linkId}`, { method: 'DELETE', headers: { authorization: `Bearer ${secret}` } });
    expect((await revoke(link.linkId)).status).toBe(204);
    expect((await post('/api/tickets', { projectId, secret: viewer.secret })).status).toBe(404);
    const links = JSON.parse(list) as LinkInfo[];
    const own = links.find(({ role }) => role === 'facilitator')?.linkId ?? '';
    expect(await answer(await revoke(own))).toEqual([409, 'last-facilitator-link']);
    expect(await answer(await revoke(newId()))).toEqual([404, 'not-found']);
  });
});

describe('for the person who runs it', () => {
  test('healthz has asked the store, metrics speak Prometheus and only to this machine', async () => {
    expect((await get('/healthz')).status).toBe(200);
    const text = await (await get('/metrics')).text();
    for (const name of [
      'polku_rooms',
      'polku_edits_total',
      'polku_commit_seconds_bucket',
      'process_resident_memory_bytes',
    ]) {
      expect(text).toContain(name);
    }
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
  });

  test('a token opens the metrics from anywhere', async () => {
    const guarded = await startServer({ env: { METRICS_TOKEN: 'let-me-in' } });
    expect((await fetch(`${guarded.url}/metrics`)).status).toBe(404);
    const headers = { authorization: 'Bearer let-me-in' };
    expect((await fetch(`${guarded.url}/metrics`, { headers })).status).toBe(200);
    await guarded.close();
  });

  test('the signing key is readable by its owner only', () => {
    expect(statSync(join(server.dataDir, 'ticket.key')).mode & 0o777).toBe(0o600);
  });

  test('an address that asks too often is told to wait', async () => {
    const strict = await startServer({ ticketsPerMinute: 2 });
    const body = JSON.stringify({ projectId: newId(), secret: newSecret() });
    const ask = (): Promise<Response> =>
      fetch(`${strict.url}/api/tickets`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect([(await ask()).status, (await ask()).status]).toEqual([404, 404]);
    const third = await ask();
    expect(third.headers.get('retry-after')).toBe('60');
    expect(await answer(third)).toEqual([429, 'rate-limited']);
    await strict.close();
  });
});
