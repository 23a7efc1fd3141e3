import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from './log/database';
import { readRoom } from './log/room-log';
import { sqliteDatabase } from './log/sqlite';
import { type Build, buildServer, startChild } from './testing/child-server';
import { createProject } from './testing/project';
import { temporaryFolder } from './testing/start-server';
import { WireClient } from './testing/wire-client';

let built: Build;
const dataDir = temporaryFolder();
beforeAll(async () => {
  built = await buildServer();
});
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
  const room = await readRoom(sqliteDatabase(copy), `${project.id}-content`);
  copy.close();
  expect(room).toMatchObject({ kind: 'loaded', damaged: [] });
  expect('head' in room ? room.head : 0).toBeGreaterThanOrEqual(acknowledged);
});

test('given a port that is taken, then the process says so and exits with 1', async () => {
  const server = await startChild(built, dataDir);
  const port = new URL(server.url).port;
  await expect(startChild(built, join(dataDir, 'second'), { PORT: port })).rejects.toThrow('ended with 1');
  await server.end('SIGTERM');
});
