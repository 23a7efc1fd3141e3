/** Requests that no browser makes: each is answered without a server error, and no answer leaks anything. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, type TestProject } from '../testing/project';
import { chosenSeed, mutated, seeded } from '../testing/random';
import { startServer, type TestServer, temporaryFolder } from '../testing/start-server';

const RANDOM_REQUESTS = 600;

let server: TestServer;
let project: TestProject;
const clientDir = temporaryFolder();
beforeAll(async () => {
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Polku</title>');
  server = await startServer({ env: { CLIENT_DIR: clientDir }, ticketsPerMinute: 1e6, projectsPerHour: 1e6 });
  project = await createProject(server.url);
});
afterAll(async () => {
  await server.close();
  rmSync(clientDir, { recursive: true, force: true });
});

/** Sends the bytes as they are, says that nothing more comes, and gives everything that comes back. */
function send(bytes: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ port: Number(port), host: hostname }, () => socket.end(bytes));
    socket.on('data', (part: Buffer) => {
      answer += part.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

/** @returns what is wrong with an answer: an error of the server, or something that it should not tell */
function harmOf(answer: string): string[] {
  const failed = [...answer.matchAll(/^HTTP\/1\.1 5\d\d.*/gm)].map(([line]) => line);
  const told = [server.dataDir, clientDir, 'node_modules', 'sqlite', 'SQLITE', '    at '];
  return [...failed, ...told.filter((text) => answer.includes(text)).map((text) => `tells ${text}`)];
}

const request = (line: string, headers: readonly string[] = [], body = ''): string =>
  [`${line} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', body].join('\r\n');
const json = (path: string, body: string): string =>
  request(`POST ${path}`, ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`], body);
const bearer = (): string => `Authorization: Bearer ${project.secret}`;

const CRAFTED: readonly [string, () => string][] = [
  ['a way out of the folder', () => request('GET /../../../../etc/passwd')],
  ['one in other letters', () => request('GET /%2e%2e%2f%2e%2e%2fpolku.sqlite')],
  ['one with backslashes', () => request('GET /..\\..\\polku.sqlite')],
  ['one twice encoded', () => request('GET /%252e%252e/polku.sqlite')],
  ['the database', () => request('GET /polku.sqlite')],
  ['the signing key', () => request('GET /ticket.key')],
  ['a name with a null', () => request('GET /index.html%00.js')],
  ['a broken escape', () => request('GET /%zz')],
  ['half a letter', () => request('GET /%c3%28')],
  ['an escape in an id', () => request('GET /api/projects/%00/links', [bearer()])],
  ['an id of another form', () => request("GET /api/projects/';DROP/links", [bearer()])],
  ['an id that every object has', () => request('GET /api/projects/constructor/links', [bearer()])],
  [
    'a picture named as a way out',
    () => request(`GET /api/projects/${project.id}/blobs/..%2f..%2fticket.key`, [bearer()]),
  ],
  ['no body', () => json('/api/tickets', '')],
  ['a body that is no JSON', () => json('/api/tickets', '{')],
  ['null', () => json('/api/tickets', 'null')],
  ['a list', () => json('/api/tickets', '[]')],
  ['a prototype', () => json('/api/tickets', '{"__proto__":{"role":"facilitator"}}')],
  ['a constructor', () => json('/api/tickets', '{"constructor":{"prototype":{"role":"facilitator"}}}')],
  ['JSON nested deep', () => json('/api/tickets', '['.repeat(60_000))],
  ['a key again and again', () => json('/api/projects', `{${'"secret":"x",'.repeat(3_000)}"secret":"x"}`)],
  ['numbers for texts', () => json('/api/projects', '{"projectId":1e999,"secret":{}}')],
  [
    'a body larger than said',
    () => request('POST /api/tickets', ['Content-Type: application/json', 'Content-Length: 2'], '{}{}'),
  ],
  [
    'a body smaller than said',
    () => request('POST /api/tickets', ['Content-Type: application/json', 'Content-Length: 900'], '{}'),
  ],
  ['two lengths', () => request('POST /api/tickets', ['Content-Length: 2', 'Content-Length: 3'], '{}')],
  [
    'length and chunks',
    () => request('POST /api/tickets', ['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
  ],
  ['chunks that are none', () => request('POST /api/tickets', ['Transfer-Encoding: chunked'], 'zz\r\n')],
  ['a length below zero', () => request('POST /api/tickets', ['Content-Length: -1'])],
  ['another content type', () => request('POST /api/tickets', ['Content-Type: text/xml', 'Content-Length: 4'], '<a/>')],
  [
    'a content type without end',
    () => request('POST /api/tickets', [`Content-Type: ${'a/'.repeat(900)}`, 'Content-Length: 2'], '{}'),
  ],
  [
    'a compressed body',
    () =>
      request(
        'POST /api/tickets',
        ['Content-Type: application/json', 'Content-Encoding: gzip', 'Content-Length: 2'],
        '{}',
      ),
  ],
  ['a method nobody uses here', () => request('PROPFIND /')],
  ['TRACE', () => request('TRACE /')],
  ['a method that is none', () => request('G\u0001T /')],
  ['CONNECT', () => request('CONNECT example.org:443')],
  ['an address with a host', () => request('GET http://elsewhere.example/')],
  ['an address of nothing but a star', () => request('OPTIONS *')],
  ['a very long address', () => request(`GET /${'a'.repeat(15_000)}`)],
  ['an address longer than is read', () => request(`GET /${'a'.repeat(40_000)}`)],
  [
    'many headers',
    () =>
      request(
        'GET /',
        Array.from({ length: 3_000 }, (_, i) => `x${i}: 1`),
      ),
  ],
  ['a header cut in two', () => request('GET /', ['X-A: a\r\n b'])],
  ['a host that would change the policy', () => 'GET / HTTP/1.1\r\nHost: x; script-src *\r\nConnection: close\r\n\r\n'],
  ['no host', () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['two hosts', () => request('GET /', ['Host: y'])],
  ['an old protocol', () => 'GET / HTTP/1.0\r\n\r\n'],
  ['another protocol', () => 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['the beginning of TLS', () => '\u0016\u0003\u0001\u0002\u0000\u0001'],
  ['nothing', () => ''],
  [
    'two requests in one',
    () => request('GET /').replace('Connection: close', 'Connection: keep-alive') + request('GET /healthz'),
  ],
  ['a range beyond the end', () => request('GET /index.html', ['Range: bytes=999999-'])],
  ['a range that is none', () => request('GET /index.html', ['Range: bytes=-,x,1-0'])],
  ['a bearer with a break', () => request(`GET /api/projects/${project.id}/links`, ['Authorization: Bearer a b\tc'])],
  ['metrics through a proxy', () => request('GET /metrics', ['X-Forwarded-For: 203.0.113.9'])],
];

test.each(CRAFTED)('%s', async (_what, asked) => {
  const answer = await send(asked());
  expect(harmOf(answer)).toEqual([]);
  expect(answer).not.toMatch(/script-src [^;]*\*/);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test(`${RANDOM_REQUESTS} requests with random mutilations`, async () => {
  const seed = chosenSeed();
  const random = seeded(seed);
  const ticket = JSON.stringify({ projectId: project.id, secret: project.secret });
  const honest = [
    request('GET /'),
    request('GET /p/some-project'),
    json('/api/projects', ticket),
    json('/api/tickets', ticket),
    request(`GET /api/projects/${project.id}/links`, [bearer()]),
    request(`DELETE /api/projects/${project.id}/links/abc`, [bearer()]),
    request(
      `PUT /api/projects/${project.id}/blobs/${'0'.repeat(64)}`,
      [bearer(), 'Content-Type: image/png', 'Content-Length: 4'],
      'abcd',
    ),
    request('GET /sync/abcdefgh-content?ticket=x&v=1', [
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ]),
  ].map((text) => new TextEncoder().encode(text));
  const requests = Array.from({ length: RANDOM_REQUESTS }, () => {
    const sample = honest[Math.floor(random() * honest.length)] ?? new Uint8Array();
    return mutated(sample, random);
  });
  const harms: string[] = [];
  const lines = async (mine: Uint8Array[]): Promise<void> => {
    for (const bytes of mine) {
      for (const harm of harmOf(await send(bytes))) harms.push(`${harm}: ${Buffer.from(bytes).toString('latin1')}`);
    }
  };
  const share = RANDOM_REQUESTS / 20;
  await Promise.all(Array.from({ length: 20 }, (_, i) => lines(requests.slice(i * share, (i + 1) * share))));
  expect(harms, `seed ${seed}`).toEqual([]);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});
