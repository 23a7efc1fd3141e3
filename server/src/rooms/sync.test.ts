import {
  CLOSE,
  MESSAGE_SYNC,
  MESSAGE_WELCOME,
  OLDEST_PROTOCOL_VERSION,
  PROTOCOL_VERSION,
  roomName,
} from '@polku/shared/kernel/protocol';
import { MESSAGE_NOTICE } from '@polku/shared/kernel/room-notice';
import * as decoding from 'lib0/decoding';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createProject, type TestProject } from '../testing/project';
import { startServer, type TestServer, temporaryFolder } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';
import { ClientSocket } from '../transport/client-socket';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function vanilla(project: TestProject, doc = new Y.Doc()): Promise<WebsocketProvider> {
  const provider = new WebsocketProvider(server.syncUrl, roomName(project.id, 'content'), doc, {
    WebSocketPolyfill: ClientSocket as unknown as typeof WebSocket,
    params: { ticket: await project.ticket(), v: String(PROTOCOL_VERSION) },
    disableBc: true,
  });
  await new Promise<void>((resolve) => provider.on('sync', () => resolve()));
  return provider;
}

async function eventually(check: () => void): Promise<void> {
  await expect
    .poll(
      () => {
        check();
        return true;
      },
      { interval: 10 },
    )
    .toBe(true);
}

describe('two plain y-websocket clients', () => {
  test('see each other’s edits and presence', async () => {
    const project = await createProject(server.url);
    const ann = await vanilla(project);
    const ben = await vanilla(project);
    ann.doc.getMap('records').set('title', 'Muutto');
    ben.doc.getMap('records').set('owner', 'Ben');
    ann.awareness.setLocalStateField('name', 'Ann');
    await eventually(() => {
      expect(ben.doc.toJSON()).toEqual({ records: { title: 'Muutto', owner: 'Ben' } });
      expect(ann.doc.getMap('records').toJSON()).toEqual({ title: 'Muutto', owner: 'Ben' });
      expect(ben.awareness.getStates().get(ann.doc.clientID)).toEqual({
        name: 'Ann',
        role: 'facilitator',
        member: null,
      });
    });
    ann.destroy();
    await eventually(() => expect(ben.awareness.getStates().has(ann.doc.clientID)).toBe(false));
    ben.destroy();
  });

  test('merge what both did offline', async () => {
    const project = await createProject(server.url);
    const annDoc = new Y.Doc();
    const benDoc = new Y.Doc();
    annDoc.getMap('records').set('a', 1);
    benDoc.getMap('records').set('b', 2);
    const ann = await vanilla(project, annDoc);
    const ben = await vanilla(project, benDoc);
    await eventually(() => {
      expect(annDoc.getMap('records').toJSON()).toEqual({ a: 1, b: 2 });
      expect(benDoc.getMap('records').toJSON()).toEqual({ a: 1, b: 2 });
    });
    ann.destroy();
    ben.destroy();
  });
});

describe('a connection', () => {
  test('is greeted with its role and epoch, told what holds, then asked for what it has', async () => {
    const project = await createProject(server.url);
    const client = await WireClient.connect(server.syncUrl, project, { passive: true });
    await client.until(() => client.frames.length >= 3);
    const [welcome, notice, question] = client.frames;
    expect(welcome?.type).toBe(MESSAGE_WELCOME);
    const decoder = decoding.createDecoder(welcome?.bytes ?? new Uint8Array());
    decoding.readVarUint(decoder);
    expect([decoding.readVarString(decoder), decoding.readVarString(decoder)]).toEqual(['facilitator', project.epoch]);
    expect(notice?.type).toBe(MESSAGE_NOTICE);
    expect(question?.type).toBe(MESSAGE_SYNC);
    expect(question?.bytes[1]).toBe(0);
    await client.close();
  });

  test('hears nothing of its own edits, the others hear each edit once', async () => {
    const project = await createProject(server.url);
    const ann = await WireClient.synced(server.syncUrl, project);
    const ben = await WireClient.synced(server.syncUrl, project);
    const updates = (client: WireClient): number =>
      client.frames.filter(({ type, bytes }) => type === MESSAGE_SYNC && bytes[1] === 2).length;
    for (let i = 0; i < 20; i += 1) ann.doc.getMap('records').set(`key${i}`, i);
    await ann.barrier();
    await ben.until(() => ben.doc.getMap('records').size === 20);
    expect([updates(ann), updates(ben)]).toEqual([0, 20]);
    await Promise.all([ann.close(), ben.close()]);
  });

  test('gets back everything after the room was unloaded and after a restart', async () => {
    const dataDir = temporaryFolder();
    const first = await startServer({ dataDir });
    const project = await createProject(first.url);
    const ann = await WireClient.synced(first.syncUrl, project);
    ann.doc.getMap('records').set('kept', true);
    await ann.barrier();
    await ann.close();
    await new Promise((resolve) => setTimeout(resolve, 150));
    const again = await WireClient.synced(first.syncUrl, project);
    expect(again.doc.getMap('records').toJSON()).toEqual({ kept: true });
    await first.close();
    expect(await again.closed).toBe(CLOSE.goingAway);
    const second = await startServer({ dataDir });
    const later = await WireClient.synced(second.syncUrl, project.at(second.url));
    expect(later.doc.getMap('records').toJSON()).toEqual({ kept: true });
    await second.close();
  });

  test('with edits whose predecessors come later has them and its barrier wait for these', async () => {
    const project = await createProject(server.url);
    const updates: Uint8Array[] = [];
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getText('t').insert(0, 'offline ');
    doc.getText('t').insert(8, 'edit');
    const [first, second] = updates;
    if (!first || !second) throw new Error('two updates expected');
    const client = await WireClient.connect(server.syncUrl, project, { passive: true });
    client.sendUpdate(second);
    const safe = client.barrier();
    const reader = await WireClient.synced(server.syncUrl, project);
    expect(reader.doc.getText('t').toJSON()).toBe('');
    client.sendUpdate(first, 1);
    await safe;
    await reader.until(() => reader.doc.getText('t').toJSON() === 'offline edit');
    await Promise.all([client.close(), reader.close()]);
  });

  test.each([
    ['a newer protocol version', { version: PROTOCOL_VERSION + 1 }, CLOSE.upgradeNeeded],
    ['a protocol version that is not spoken any more', { version: OLDEST_PROTOCOL_VERSION - 1 }, CLOSE.upgradeNeeded],
    ['no valid ticket', { ticket: 'nonsense' }, CLOSE.unauthorized],
    ['a document with another history', { epoch: 'older' }, CLOSE.otherHistory],
  ])('with %s is closed with its code', async (_case, options, code) => {
    const project = await createProject(server.url);
    const client = await WireClient.connect(server.syncUrl, project, options);
    expect(await client.closed).toBe(code);
    expect(client.frames).toEqual([]);
  });

  test('to a project that does not exist is answered like a forbidden one', async () => {
    const [mine, other] = [await createProject(server.url), await createProject(server.url)];
    const ticket = await mine.ticket();
    const forbidden = await WireClient.connect(server.syncUrl, other, { ticket });
    const missing = await WireClient.connect(server.syncUrl, { ...other, id: 'nosuchproject1' }, { ticket });
    expect([await forbidden.closed, await missing.closed]).toEqual([CLOSE.unauthorized, CLOSE.unauthorized]);
  });
});
