import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Build, buildServer, type ChildServer, startChild } from '../testing/child-server';
import { createProject } from '../testing/project';
import { temporaryFolder } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';
import { rmSync } from 'node:fs';

const EACH = 40;

let built: Build;
let server: ChildServer;
const dataDir = temporaryFolder();
beforeAll(async () => {
  built = await buildServer();
  server = await startChild(built, dataDir);
});
afterAll(async () => {
  await server.end('SIGTERM');
  built.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

const KEY = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
const WEBSOCKET = `Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13`;

function open(): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Everything that comes until the server has ended the connection, or until `until` is in it. */
function answerOf(socket: Socket, until?: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1');
      if (until !== undefined && text.includes(until)) resolve(text);
    });
    socket.on('close', () => resolve(text));
  });
}

async function expectServing(): Promise<void> {
  expect(server.process.exitCode).toBeNull();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
}

const DECLINED: [string, string][] = [
  ['another path', `GET /elsewhere HTTP/1.1\r\n${WEBSOCKET}\r\n${KEY}\r\n\r\n`],
  ['an address that is none', `GET //x:99999/y HTTP/1.1\r\n${WEBSOCKET}\r\n${KEY}\r\n\r\n`],
  [
    'a foreign origin',
    `GET /sync/abcdefgh-content HTTP/1.1\r\n${WEBSOCKET}\r\n${KEY}\r\nOrigin: https://evil.example\r\n\r\n`,
  ],
  ['no ticket', `GET /sync/abcdefgh-content?v=1 HTTP/1.1\r\n${WEBSOCKET}\r\n${KEY}\r\n\r\n`],
  ['no key', `GET /sync/abcdefgh-content?v=1 HTTP/1.1\r\n${WEBSOCKET}\r\n\r\n`],
  ['an old version', `GET /sync/abcdefgh-content?v=1 HTTP/1.1\r\n${WEBSOCKET.replace('13', '99')}\r\n${KEY}\r\n\r\n`],
  ['headers that do not end', `GET /sync/abcdefgh-content?v=1 HTTP/1.1\r\n${WEBSOCKET}\r\n`],
  [
    'another method',
    `POST /sync/abcdefgh-content?v=1 HTTP/1.1\r\n${WEBSOCKET}\r\n${KEY}\r\nContent-Length: 3\r\n\r\nabc`,
  ],
  ['another protocol', 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'],
];

describe('a socket that asks for an upgrade', () => {
  test.each(DECLINED)('with %s may be reset at any moment: the server goes on', async (_case, request) => {
    const sockets = await Promise.all(Array.from({ length: EACH }, open));
    const ended = sockets.map((socket, i) => {
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      socket.on('error', () => {});
      socket.write(request, () => {
        // Some at once, some after the answer has come, some in the middle of bytes that nobody asked for.
        if (i % 4 === 0) socket.resetAndDestroy();
        else if (i % 4 === 1) setImmediate(() => socket.resetAndDestroy());
        else if (i % 4 === 2) {
          socket.once('data', () => socket.resetAndDestroy());
          // Not everything is answered.
          setTimeout(() => socket.resetAndDestroy(), 200);
        } else socket.write('x'.repeat(100_000), () => socket.resetAndDestroy());
      });
      return closed;
    });
    expect(await Promise.all(ended)).toHaveLength(EACH);
    await expectServing();
  });

  test('and is declined is told so and cut off, also when it keeps its half open', async () => {
    const socket = await open();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    const answer = answerOf(socket);
    socket.write(DECLINED[0]?.[1] ?? '');
    expect(await answer).toMatch(/^HTTP\/1\.1 404 /);
    await closed;
    await expectServing();
  });

  test('and is let in may be reset: its person leaves, the server goes on', async () => {
    const project = await createProject(server.url);
    const [reset, other] = [
      await WireClient.synced(server.syncUrl, project),
      await WireClient.synced(server.syncUrl, project),
    ];
    reset.sendPresence([{ client: 7, clock: 1, state: '{"name":"Aino"}' }]);
    await other.until(() => other.presence().has(7));
    const { _socket: tcp } = reset.socket as typeof reset.socket & { _socket: Socket };
    tcp.resetAndDestroy();
    await other.until(() => !other.presence().has(7));
    expect(other.code).toBeNull();
    other.doc.getMap('records').set('after', true);
    await other.barrier();
    await other.close();
    await expectServing();
  });
});

describe('a request that offers another protocol', () => {
  const h2c = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAoAAAAAIAAAAA' };

  test('is answered as if it had not, with its body', async () => {
    const { hostname, port } = new URL(server.url);
    const body = JSON.stringify({ projectId: newId(), secret: newSecret() });
    const status = await new Promise((resolve, reject) => {
      const headers = { ...h2c, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      httpRequest({ hostname, port, method: 'POST', path: '/api/projects', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end(body);
    });
    expect(status).toBe(201);

    const socket = await open();
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
    expect(await answerOf(socket)).toMatch(/^HTTP\/1\.1 200 [^]*connection: close[^]*"ok"/i);
  });
});
