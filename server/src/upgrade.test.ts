/** A server of this version, and what is older and newer than it: files, apps, requests. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { OLDEST_PROTOCOL_VERSION, PROTOCOL_VERSION } from '@polku/shared/kernel/protocol';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { backup } from './jobs/backup';
import { verifyDatabase } from './jobs/verify';
import { SCHEMA_VERSION } from './log/schema';
import { ask } from './testing/ask';
import { createProject, type TestProject } from './testing/project';
import { startServer, type TestServer, temporaryFolder } from './testing/start-server';
import { WireClient } from './testing/wire-client';

let dataDir: string;
let file: string;
let server: TestServer | null;
beforeEach(() => {
  dataDir = temporaryFolder();
  file = join(dataDir, 'polku.sqlite');
  server = null;
});
afterEach(async () => {
  await server?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<TestServer> {
  server = await startServer({ dataDir });
  return server;
}
async function stop(): Promise<void> {
  await server?.close();
  server = null;
}
function inFile(change: (db: Database.Database) => void): void {
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  change(db);
  db.close();
}
const records = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('records');

/** What each version of the tables added, the last first. */
const ADDED: readonly (readonly [version: number, tables: readonly string[], columns: readonly string[]])[] = [
  [9, ['erased'], []],
  [8, ['answers', 'voices', 'round_people', 'rounds', 'running_steps', 'workshops'], []],
  [7, ['activity', 'member_edits'], []],
  [6, ['versions'], []],
  [
    5,
    ['member_secrets', 'owners', 'join_codes', 'move_codes', 'members'],
    ['projects.door', 'projects.frozen', 'links.expires_at', 'links.off_at', 'links.password', 'links.rotation'],
  ],
];
/** Takes out of the file what came after that version, as if a server of then had written it. */
function makeOlder(version: number): void {
  inFile((db) => {
    for (const [added, tables, columns] of ADDED) {
      if (added <= version) continue;
      for (const table of tables) db.exec(`DROP TABLE ${table}`);
      for (const column of columns) db.exec(`ALTER TABLE ${column.replace('.', ' DROP COLUMN ')}`);
    }
    db.pragma(`user_version = ${version}`);
  });
}

describe('a file of an older server', () => {
  test('is one of those below', () => expect(ADDED[0]?.[0]).toBe(SCHEMA_VERSION));

  test.each([4, 5, 6, 7, 8])(
    'of schema %i is upgraded while an older app comes back with what it wrote',
    async (version) => {
      const before = await start();
      let project: TestProject = await createProject(before.url);
      const older = await WireClient.synced(before.syncUrl, project, { version: OLDEST_PROTOCOL_VERSION });
      records(older.doc).set('acknowledged', 1);
      await older.barrier();
      await stop();
      await older.closed;
      records(older.doc).set('offline', 1);
      makeOlder(version);

      const after = await start();
      project = project.at(after.url);
      const back = await WireClient.synced(after.syncUrl, project, {
        version: OLDEST_PROTOCOL_VERSION,
        epoch: project.epoch,
        doc: older.doc,
      });
      records(older.doc).set('back', 1);
      await back.barrier();
      const newer = await WireClient.synced(after.syncUrl, project, { device: newSecret() });
      expect(records(newer.doc).toJSON()).toEqual({ acknowledged: 1, offline: 1, back: 1 });
      records(newer.doc).set('newer', 1);
      await newer.barrier();
      await back.until(() => records(older.doc).has('newer'));
      await stop();
      inFile((db) => expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION));
      expect(await verifyDatabase(file)).toMatchObject({ projects: 1, documents: 1 });
    },
  );
});

test('a file of a newer server is refused in words, and left as it is', async () => {
  const { url } = await start();
  await createProject(url);
  await stop();
  inFile((db) => db.pragma(`user_version = ${SCHEMA_VERSION + 1}`));
  const words = `has schema ${SCHEMA_VERSION + 1}; this server knows ${SCHEMA_VERSION}. Start the newer server.`;
  await expect(start()).rejects.toThrow(words);
  await expect(verifyDatabase(file)).rejects.toThrow('it was written by a newer server');
  inFile((db) => {
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION + 1);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  });
  await start();
});

describe('a newer app', () => {
  test('writes what this server has never heard of: it is kept through a restart, in a version and in a backup', async () => {
    const first = await start();
    let project = await createProject(first.url);
    const newer = await WireClient.synced(first.syncUrl, project, { device: newSecret() });
    const { doc } = newer;
    doc.transact(() => {
      records(doc).set(
        'a',
        new Y.Map<unknown>([
          ['type', 'hologram'],
          ['board', ''],
          ['depth', { metres: 3 }],
          ['story', new Y.Text('…')],
        ]),
      );
      doc.getMap('meta').set('schema', 99);
      doc.getMap('meta').set('minWriter:99', true);
      doc.getMap('later').set('root', new Y.Array());
    });
    await newer.barrier();
    const whole = (from: Y.Doc): unknown => ['records', 'meta', 'later'].map((name) => from.getMap(name).toJSON());
    const kept = await ask<{ versionId: string }>(
      first.url,
      'POST',
      `/api/projects/${project.id}/versions`,
      project.secret,
      { kind: 'named', name: 'Now' },
    );
    const version = await fetch(`${first.url}/api/projects/${project.id}/versions/${kept.body.versionId}`, {
      headers: { authorization: `Bearer ${project.secret}` },
    });
    const then = new Y.Doc();
    Y.applyUpdate(then, new Uint8Array(await version.arrayBuffer()));
    expect(whole(then)).toEqual(whole(doc));
    await stop();
    const again = await start();
    project = project.at(again.url);
    // This version's app, beside it.
    const app = await WireClient.synced(again.syncUrl, project, { device: newSecret() });
    expect(whole(app.doc)).toEqual(whole(doc));
    records(app.doc).set('mine', 1);
    await app.barrier();
    const copy = join(dataDir, 'copy.sqlite');
    await backup(file, copy);
    expect(await verifyDatabase(copy)).toMatchObject({ projects: 1, documents: 1 });
  });

  test('says more in a request than is known here: the rest counts; a value that is not known is named', async () => {
    const { url } = await start();
    const [projectId, secret, link] = [newId(), newSecret(), newSecret()];
    expect((await ask(url, 'POST', '/api/projects', '', { projectId, secret, region: 'north' })).status).toBe(201);
    const path = `/api/projects/${projectId}/links`;
    const made = { role: 'editor', label: 'Room', secret: link, colour: 'red' };
    expect((await ask(url, 'POST', path, secret, made)).status).toBe(201);
    const refused = await ask<{ message: string }>(url, 'POST', path, secret, { ...made, role: 'observer' });
    expect([refused.status, refused.error]).toEqual([400, 'invalid-body']);
    expect(refused.body.message).toMatch(/^role: /);
  });

  test('speaks a version that is not spoken here, and is told the newest that is', async () => {
    const { syncUrl, url } = await start();
    const project = await createProject(url);
    for (const version of [PROTOCOL_VERSION + 1, OLDEST_PROTOCOL_VERSION - 1, 'x', '']) {
      const client = await WireClient.connect(syncUrl, project, { version });
      const reason = await new Promise<string>((resolve) => {
        client.socket.on('close', (_code, said: Buffer) => resolve(said.toString()));
      });
      expect([client.code, reason]).toEqual([4426, `protocol ${PROTOCOL_VERSION} is spoken here`]);
    }
    for (let version = OLDEST_PROTOCOL_VERSION; version <= PROTOCOL_VERSION; version += 1) {
      const client = await WireClient.synced(syncUrl, project, { version });
      expect(client.code).toBeNull();
      await client.close();
    }
  });
});
