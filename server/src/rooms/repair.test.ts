import { rmSync } from 'node:fs';
import { newSecret } from '@polku/shared/kernel/ids';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { databaseFile } from '../config';
import { openDatabase } from '../log/database';
import { appender, readRoom } from '../log/room-log';
import { sqliteDatabase } from '../log/sqlite';
import { createProject, type TestProject } from '../testing/project';
import { startServer, type TestServer, temporaryFolder } from '../testing/start-server';
import { poison } from '../testing/structs';
import { WireClient } from '../testing/wire-client';

let dataDir: string;
let server: TestServer;
let project: TestProject;
beforeEach(async () => {
  dataDir = temporaryFolder();
  server = await startServer({ dataDir });
  project = await createProject(server.url);
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A hundred records of one client, all acknowledged. @returns its client id */
async function fill(): Promise<number> {
  const client = await WireClient.synced(server.syncUrl, project);
  for (let i = 0; i < 100; i += 1) client.doc.getMap('records').set(`r${i}`, i);
  await client.barrier();
  await client.close();
  return client.doc.clientID;
}
async function recordsSeen(): Promise<number> {
  const reader = await WireClient.synced(server.syncUrl, project);
  await reader.close();
  return reader.doc.getMap('records').size;
}
async function restart(): Promise<void> {
  server = await startServer({ dataDir });
  project = project.at(server.url);
}

test('a frame that would hide what is known closes its sender, and newcomers see everything, now and after a restart', async () => {
  const victim = await fill();
  const { secret } = await project.link('editor');
  const hostile = await WireClient.connect(server.syncUrl, project, { secret, passive: true });
  hostile.sendUpdate(poison(victim));
  expect(await hostile.closed).toBe(CLOSE.otherHistory);
  expect(await recordsSeen()).toBe(100);
  await server.close();
  await restart();
  expect(await recordsSeen()).toBe(100);
});

test('a room whose log was poisoned earlier opens whole: what was pending is kept aside and its operator is told', async () => {
  const victim = await fill();
  await server.close();
  const room = `${project.id}-content`;
  const db = openDatabase({ file: databaseFile(dataDir), maxBytes: 0 });
  const image = await readRoom(sqliteDatabase(db), room);
  if (image.kind === 'corrupt') throw new Error(image.detail);
  appender(db)([{ room, first: image.head + 1, updates: [poison(victim)] }]);
  db.close();
  // So it was before: pending edits shadow what is known in everything that is encoded.
  const asBefore = new Y.Doc();
  for (const update of [...(image.base ? [image.base.data] : []), ...image.rows, poison(victim)]) {
    Y.applyUpdate(asBefore, update);
  }
  const newcomer = new Y.Doc();
  Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(asBefore));
  expect([asBefore.getMap('records').size, newcomer.getMap('records').size]).toEqual([100, 0]);

  await restart();
  expect(await recordsSeen()).toBe(100);
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toContain('polku_incidents_total{event="repaired"} 1');
  const editor = await WireClient.synced(server.syncUrl, project);
  editor.doc.getMap('records').set('more', 1);
  await editor.barrier();
  await editor.close();
  await server.close();
  const after = openDatabase({ file: databaseFile(dataDir), maxBytes: 0 });
  expect(after.prepare('SELECT count(*) FROM left_out').pluck().get()).toBe(1);
  const mended = await readRoom(sqliteDatabase(after), room);
  // The snapshot without them stands for the poisoned row, for good.
  expect(mended).toMatchObject({ kind: 'loaded', damaged: [] });
  expect(mended.kind === 'loaded' && (mended.base?.seq ?? 0) > image.head).toBe(true);
  after.close();
  await restart();
  expect(await recordsSeen()).toBe(101);
  expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('polku_incidents_total{event="repaired"} 0');
});

test('whose edits are is told by the device, and the server keeps neither its secret nor the link’s', async () => {
  const [aino, veikko] = [newSecret(), newSecret()];
  const { secret } = await project.link('editor');
  const mine = await WireClient.synced(server.syncUrl, project, { secret, device: aino });
  mine.doc.getMap('records').set('one', 1);
  await mine.barrier();
  await mine.close();
  // The same device through another link, with edits under the old id that nobody has got yet.
  mine.doc.getMap('records').set('two', 2);
  const again = await WireClient.synced(server.syncUrl, project, { device: aino, doc: mine.doc });
  await again.barrier();
  await again.close();
  mine.doc.getMap('records').set('three', 3);
  const other = await WireClient.connect(server.syncUrl, project, { secret, device: veikko, doc: mine.doc });
  expect(await other.closed).toBe(CLOSE.otherHistory);
  expect(await recordsSeen()).toBe(2);
  await server.close();
  const db = openDatabase({ file: databaseFile(dataDir), maxBytes: 0 });
  const owners = db.prepare('SELECT owner FROM authors').pluck().all() as string[];
  db.close();
  expect(owners).toHaveLength(1);
  expect(owners[0]).toMatch(/^device:[\w-]{22}$/);
  expect(owners[0]).not.toContain(aino);
});
