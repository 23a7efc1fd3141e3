import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from '../config';
import { createProject, type TestProject } from '../testing/project';
import { startServer, type TestServer, temporaryFolder } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

let dataDir: string;
let server: TestServer;
let project: TestProject;
let client: WireClient;
beforeEach(() => {
  dataDir = temporaryFolder();
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function given(env: NodeJS.ProcessEnv = {}): Promise<void> {
  server = await startServer({ dataDir, env, healthMs: 0 });
  project = await createProject(server.url);
  client = await WireClient.synced(server.syncUrl, project);
  client.doc.getMap('records').set('before', true);
  await client.barrier();
  expect(await health()).toBe(200);
}
const health = async (): Promise<number> => (await fetch(`${server.url}/healthz`)).status;

describe('health says no', () => {
  test('as soon as edits fail because the database has reached its limit', async () => {
    await given({ MAX_DATA_MB: '1' });
    for (let i = 0; client.code === null && i < 500; i += 1) {
      client.doc.getMap('records').set(`r${i}`, `${i}`.padEnd(20_000, '.'));
      await client.barrier().catch(() => {});
    }
    expect(client.code).toBe(CLOSE.roomFailed);
    expect(await health()).toBe(503);
    await server.close();
    server = await startServer({ dataDir, env: { MAX_DATA_MB: '1' }, healthMs: 0 });
    const reader = await WireClient.synced(server.syncUrl, project.at(server.url));
    expect(reader.doc.getMap('records').get('before'), 'it starts, so that people can read').toBe(true);
  });

  test.each([
    ['deleted', () => rmSync(databaseFile(dataDir))],
    ['moved away', () => renameSync(databaseFile(dataDir), join(dataDir, 'elsewhere'))],
    [
      'replaced by a copy of itself',
      () => {
        copyFileSync(databaseFile(dataDir), join(dataDir, 'copy'));
        renameSync(join(dataDir, 'copy'), databaseFile(dataDir));
      },
    ],
    ['robbed of its log', () => rmSync(`${databaseFile(dataDir)}-wal`)],
  ])('once the database was %s, and nothing is acknowledged any more', async (_case, damage) => {
    await given();
    damage();
    expect(await health()).toBe(503);
    client.doc.getMap('records').set('after', true);
    await expect(client.barrier()).rejects.toThrow(`closed with ${CLOSE.roomFailed}`);
    const created = await fetch(`${server.url}/api/projects`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ projectId: newId(), secret: newSecret() }),
    });
    expect(created.status).toBe(500);
  });

  test('and yes again once the file is back at its place', async () => {
    await given();
    renameSync(databaseFile(dataDir), join(dataDir, 'elsewhere'));
    expect(await health()).toBe(503);
    renameSync(join(dataDir, 'elsewhere'), databaseFile(dataDir));
    expect(await health()).toBe(200);
    client.doc.getMap('records').set('after', true);
    await client.barrier();
  });
});
