import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from './log/database';
import { readRoom } from './log/room-log';
import { type Build, buildServer, startChild } from './testing/child-server';
import { createProject } from './testing/project';
import { temporaryFolder } from './testing/start-server';
import { WireClient } from './testing/wire-client';

let built: Build;
const dataDir = temporaryFolder();
beforeAll(async () => {
  built = await buildServer();
}, 30_000);
afterAll(() => {
  built.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

test('given edits under way, when the process is asked to end, then it stores them, says goodbye and exits with 0', async () => {
  const server = await startChild(built, dataDir);
  const project = await createProject(server.url);
  const client = await WireClient.synced(server.syncUrl, project);
  let acknowledged = 0;
  for (let i = 0; i < 300; i += 1) {
    client.doc.getMap('records').set(`r${i}`, i);
    client.barrier().then(
      () => {
        acknowledged += 1;
      },
      () => {},
    );
  }
  await client.until(() => acknowledged > 0);
  const code = await server.end('SIGTERM');
  expect([code, await client.closed]).toEqual([0, CLOSE.goingAway]);

  const file = join(dataDir, 'backup.sqlite');
  execFileSync(process.execPath, [built.main, 'backup', file], { env: { ...process.env, DATA_DIR: dataDir } });
  const copy = openDatabase({ file, maxBytes: 0 });
  const room = readRoom(copy, `${project.id}-content`);
  copy.close();
  expect(room).toMatchObject({ kind: 'loaded', damaged: [] });
  expect('head' in room ? room.head : 0).toBeGreaterThanOrEqual(acknowledged);
}, 30_000);

test('given a port that is taken, then the process says so and exits with 1', async () => {
  const server = await startChild(built, dataDir);
  const port = new URL(server.url).port;
  await expect(startChild(built, join(dataDir, 'second'), { PORT: port })).rejects.toThrow('ended with 1');
  await server.end('SIGTERM');
}, 30_000);

test('given upgrades that are declined and then reset by the client, when there are many, then the server lives', async () => {
  const server = await startChild(built, dataDir);
  const { port, hostname } = new URL(server.url);
  const handshake = (path: string, more: string): string =>
    `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${more}\r\n`;
  const requests = [
    handshake('/', ''),
    handshake('/sync/nowhere', ''),
    handshake('/sync/aaaaaaaa-content?v=1', 'Origin: http://elsewhere.example\r\n'),
    handshake('/sync/aaaaaaaa-content?v=1', 'Sec-WebSocket-Version: 99\r\n'),
    handshake('/', '').replace('websocket', 'h2c'),
    handshake('/sync/aaaaaaaa-content?v=1', '').slice(0, -20),
  ];
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(requests.map((request, i) => sendAndReset(Number(port), request, (round + i) % 3)));
  }
  expect(server.process.exitCode).toBeNull();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await server.end('SIGTERM')).toBe(0);
}, 60_000);

/** @param when 0: reset with the answer under way, 1: after it was read, 2: before it can have come */
async function sendAndReset(port: number, request: string, when: number): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(request);
  if (when === 1) await Promise.race([once(socket, 'data'), new Promise((resolve) => setTimeout(resolve, 50))]);
  if (when === 0) await new Promise((resolve) => setImmediate(resolve));
  socket.resetAndDestroy();
  await once(socket, 'close');
}
