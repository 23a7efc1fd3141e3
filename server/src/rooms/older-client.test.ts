/**
 * A client from before device secrets: its ticket request names none, it connects with `v=1` and sends what the server lacks.
 */
import { rmSync } from 'node:fs';
import { newSecret } from '@polku/shared/kernel/ids';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createProject, type TestProject } from '../testing/project';
import { startServer, type TestServer, temporaryFolder } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

let dataDir: string;
let server: TestServer;
let project: TestProject;
let secret: string;
beforeEach(async () => {
  dataDir = temporaryFolder();
  server = await startServer({ dataDir });
  project = await createProject(server.url);
  ({ secret } = await project.link('editor'));
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const records = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('records');

/** Asks for a ticket with exactly what was asked with before, and knows the history that it saw last. */
async function join(doc: Y.Doc, epoch: string): Promise<WireClient> {
  const response = await fetch(`${server.url}/api/tickets?v=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ projectId: project.id, secret }),
  });
  const { ticket } = (await response.json()) as { ticket: string };
  return WireClient.synced(server.syncUrl, project, { ticket, version: 1, epoch, doc });
}
async function seenByNewcomer(): Promise<unknown> {
  const newcomer = await WireClient.synced(server.syncUrl, project, { device: newSecret() });
  await newcomer.close();
  return records(newcomer.doc).toJSON();
}
async function restart(): Promise<void> {
  await server.close();
  server = await startServer({ dataDir });
  project = project.at(server.url);
}

test('it joins, edits and is acknowledged, beside a newer client on the same link', async () => {
  const older = await join(new Y.Doc(), '');
  const newer = await WireClient.synced(server.syncUrl, project, { secret, device: newSecret() });
  records(older.doc).set('older', 1);
  await older.barrier();
  await newer.until(() => records(newer.doc).has('older'));
  records(newer.doc).set('newer', 1);
  await newer.barrier();
  await older.until(() => records(older.doc).has('newer'));
  records(older.doc).set('after', 1);
  await older.barrier();
  expect(await seenByNewcomer()).toEqual({ older: 1, newer: 1, after: 1 });
});

test.each([
  ['to the same server', async () => {}],
  ['to a server that was started anew', restart],
])('it comes back %s with edits under the same client id that were not acknowledged', async (_to, meanwhile) => {
  const first = await join(new Y.Doc(), '');
  const { doc } = first;
  const id = doc.clientID;
  records(doc).set('acknowledged', 1);
  await first.barrier();
  // One that arrived, unknown to the client, and one on its way when the connection breaks.
  const other = await WireClient.synced(server.syncUrl, project);
  records(doc).set('arrived', 1);
  await other.until(() => records(other.doc).has('arrived'));
  records(doc).set('sent', 1);
  first.socket.terminate();
  await first.closed;
  records(doc).set('offline', 1);
  await meanwhile();
  const second = await join(doc, project.epoch);
  records(doc).set('back', 1);
  await second.barrier();
  expect([doc.clientID, second.code]).toEqual([id, null]);
  expect(await seenByNewcomer()).toEqual({ acknowledged: 1, arrived: 1, sent: 1, offline: 1, back: 1 });
});

test('its page is loaded anew with what was not acknowledged, and goes on under another client id', async () => {
  const first = await join(new Y.Doc(), '');
  records(first.doc).set('acknowledged', 1);
  await first.barrier();
  await first.close();
  records(first.doc).set('offline', 1);
  await restart();
  const stored = new Y.Doc();
  Y.applyUpdate(stored, Y.encodeStateAsUpdate(first.doc));
  const second = await join(stored, project.epoch);
  records(stored).set('back', 1);
  await second.barrier();
  expect(stored.clientID).not.toBe(first.doc.clientID);
  expect(await seenByNewcomer()).toEqual({ acknowledged: 1, offline: 1, back: 1 });
});
