import { CLOSE, MESSAGE_BARRIER, MESSAGE_HEARTBEAT } from '@polku/shared/kernel/protocol';
import * as encoding from 'lib0/encoding';
import { afterEach, describe, expect, test } from 'vitest';
import { createProject } from '../testing/project';
import { startServer, type TestServer, type TestServerOptions } from '../testing/start-server';
import { frame, WireClient } from '../testing/wire-client';

let server: TestServer;
afterEach(() => server.close());

async function given(options: TestServerOptions = {}) {
  server = await startServer(options);
  return createProject(server.url);
}

describe('a socket is closed', () => {
  test('when one message is too large', async () => {
    const project = await given({ sockets: { messageBytes: 1_000 } });
    const client = await WireClient.synced(server.syncUrl, project);
    client.send(new Uint8Array(2_000));
    expect(await client.closed).toBe(CLOSE.tooLarge);
  });

  test('when the document would grow too large, and the document stays as it was', async () => {
    const project = await given({ documentBytes: 5_000 });
    const client = await WireClient.synced(server.syncUrl, project);
    client.doc.getMap('records').set('small', 'x');
    await client.barrier();
    client.doc.getMap('records').set('big', 'x'.repeat(6_000));
    expect(await client.closed).toBe(CLOSE.tooLarge);
    const reader = await WireClient.synced(server.syncUrl, project);
    expect(reader.doc.getMap('records').toJSON()).toEqual({ small: 'x' });
  });

  test('when it sends too many messages', async () => {
    const project = await given({ sockets: { messagesPerSecond: 20 } });
    const client = await WireClient.synced(server.syncUrl, project);
    for (let i = 0; i < 250; i += 1)
      client.send(frame(MESSAGE_BARRIER, (encoder) => encoding.writeVarUint(encoder, i)));
    expect(await client.closed).toBe(CLOSE.tooFast);
  });

  test.each([
    ['in the shortest form', [0, 0]],
    ['with a longer form of its type', [0x80, 0, 0]],
    ['with a longer form of its step', [0, 0x80, 0]],
    ['with longer forms of both', [0x80, 0x80, 0, 0x80, 0]],
  ])('when it asks for the whole state too often, written %s', async (_form, head) => {
    const project = await given({ sockets: { messagesPerSecond: 20 } });
    const client = await WireClient.synced(server.syncUrl, project);
    // As ordinary messages they would be far within the limit.
    for (let i = 0; i < 60; i += 1) client.send(new Uint8Array([...head, 1, 0]));
    await expect(client.barrier()).rejects.toThrow(`closed with ${CLOSE.tooFast}`);
  });

  test('when a message comes in countless pieces, and others go on', async () => {
    const project = await given();
    const client = await WireClient.synced(server.syncUrl, project);
    const other = await WireClient.synced(server.syncUrl, project);
    for (let i = 0; i < 20_000; i += 1) client.socket.send(new Uint8Array(i % 2), { fin: false });
    expect(await client.closed).toBe(CLOSE.badMessage);
    await other.barrier();
  });

  test('when it pings without end and takes no answer, by the library, and others go on', async () => {
    const project = await given();
    const client = await WireClient.synced(server.syncUrl, project);
    const other = await WireClient.synced(server.syncUrl, project);
    for (let i = 0; i < 250; i += 1) client.socket.ping();
    expect(await client.closed).toBe(1006);
    await other.barrier();
  });

  test('when it sends few messages that are large, although one is fine', async () => {
    const project = await given({ sockets: { messagesPerSecond: 20 } });
    const client = await WireClient.synced(server.syncUrl, project);
    // As ordinary messages they would be far within the limit.
    for (let i = 0; i < 40; i += 1) client.send(new Uint8Array(400_000).fill(MESSAGE_BARRIER, 0, 1));
    await expect(client.barrier()).rejects.toThrow(`closed with ${CLOSE.tooFast}`);
    const other = await WireClient.synced(server.syncUrl, project);
    other.send(new Uint8Array(400_000).fill(MESSAGE_BARRIER, 0, 1));
    await other.barrier();
  });

  test('when it may only read and tells again and again what was deleted', async () => {
    const project = await given({ sockets: { messagesPerSecond: 20 } });
    const { secret } = await project.link('viewer');
    const viewer = await WireClient.connect(server.syncUrl, project, { secret, passive: true });
    viewer.sendUpdate(new Uint8Array([0, 0]));
    await viewer.barrier();
    for (let i = 0; i < 5; i += 1) viewer.sendUpdate(new Uint8Array([0, 0]));
    await expect(viewer.barrier()).rejects.toThrow(`closed with ${CLOSE.tooFast}`);
  });

  test('when the presence it tells is too large', async () => {
    const project = await given();
    const client = await WireClient.synced(server.syncUrl, project);
    client.sendPresence([{ client: 7, clock: 1, state: JSON.stringify({ name: 'x'.repeat(20_000) }) }]);
    expect(await client.closed).toBe(CLOSE.tooLarge);
  });

  test('when a reader tells much at once, although a writer may', async () => {
    const project = await given({ sockets: { readerMessageBytes: 1_000 } });
    const { secret } = await project.link('viewer');
    const viewer = await WireClient.synced(server.syncUrl, project, { secret });
    viewer.send(new Uint8Array(2_000));
    expect(await viewer.closed).toBe(CLOSE.tooLarge);
    const writer = await WireClient.synced(server.syncUrl, project);
    writer.doc.getMap('records').set('text', 'x'.repeat(2_000));
    await writer.barrier();
  });

  test('when messages that have begun and not ended take too much together, and others go on', async () => {
    const project = await given({ sockets: { unfinishedBytes: 600_000 } });
    const honest = await WireClient.synced(server.syncUrl, project);
    const stalled = await Promise.all(Array.from({ length: 4 }, () => WireClient.synced(server.syncUrl, project)));
    for (const { socket } of stalled) socket.send(new Uint8Array(200_000), { fin: false });
    await Promise.race(stalled.map(({ closed }) => closed));
    honest.doc.getMap('records').set('a', 1);
    await honest.barrier();
    expect(stalled.filter(({ code }) => code === null)).not.toHaveLength(4);
    // What the closed ones held is free again: a large honest message fits.
    await Promise.all(stalled.map((one) => one.close()));
    honest.doc.getMap('records').set('b', 'x'.repeat(400_000));
    await honest.barrier();
  });

  test('when room or address have too many connections', async () => {
    const project = await given({ sockets: { connectionsPerRoom: 1, connectionsPerAddress: 2 } });
    await WireClient.synced(server.syncUrl, project);
    const sameRoom = await WireClient.connect(server.syncUrl, project);
    expect(await sameRoom.closed).toBe(CLOSE.tooMany);
    await WireClient.synced(server.syncUrl, project, { kind: 'discussion' });
    const sameAddress = await WireClient.connect(server.syncUrl, project, { kind: 'workshop' });
    expect(await sameAddress.closed).toBe(CLOSE.tooMany);
  });

  test('when it sends text or nonsense', async () => {
    const project = await given();
    const text = await WireClient.synced(server.syncUrl, project);
    text.socket.send('hello');
    expect(await text.closed).toBe(CLOSE.badMessage);
    const nonsense = await WireClient.synced(server.syncUrl, project);
    nonsense.send(new Uint8Array([0, 2, 200]));
    expect(await nonsense.closed).toBe(CLOSE.badMessage);
  });

  test('when its link is revoked, at once, and its ticket opens nothing any more', async () => {
    const project = await given();
    const { secret, linkId } = await project.link('editor');
    const ticket = await project.ticket(secret);
    const editor = await WireClient.synced(server.syncUrl, project, { secret });
    const owner = await WireClient.synced(server.syncUrl, project);
    await project.revoke(linkId);
    expect(await editor.closed).toBe(CLOSE.unauthorized);
    const late = await WireClient.connect(server.syncUrl, project, { ticket });
    expect(await late.closed).toBe(CLOSE.unauthorized);
    await owner.barrier();
  });
});

describe('a page of another origin', () => {
  test('does not get a socket, unless it is allowed', async () => {
    const project = await given({ env: { ALLOWED_ORIGINS: 'https://polku.example' } });
    const foreign = await WireClient.connect(server.syncUrl, project, { origin: 'https://evil.example' });
    expect(await foreign.closed).toBe(1006);
    const allowed = await WireClient.synced(server.syncUrl, project, { origin: 'https://polku.example' });
    const own = await WireClient.synced(server.syncUrl, project, { origin: server.url });
    expect([allowed.code, own.code]).toEqual([null, null]);
  });
});

describe('a reader', () => {
  test('that does not read is dropped, the others go on', async () => {
    const project = await given({ sockets: { readerBufferBytes: 1_000_000 } });
    const slow = await WireClient.synced(server.syncUrl, project);
    const reader = await WireClient.synced(server.syncUrl, project);
    const writer = await WireClient.synced(server.syncUrl, project);
    slow.socket.pause();
    // More than the kernel's own buffers take.
    for (let i = 0; i < 60; i += 1) {
      writer.doc.getMap('records').set('filler', `${i}`.padEnd(200_000, '.'));
      await writer.barrier();
    }
    await reader.until(() => String(reader.doc.getMap('records').get('filler')).startsWith('59'));
    await expect
      .poll(async () => /polku_connections (\d+)/.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1])
      .toBe('2');
    slow.socket.terminate();
  });

  test('hears a heartbeat as data', async () => {
    const project = await given({ sockets: { heartbeatMs: 50 } });
    const client = await WireClient.synced(server.syncUrl, project);
    await client.until(() => client.frames.filter(({ type }) => type === MESSAGE_HEARTBEAT).length >= 5);
    expect(client.code).toBeNull();
  });
});

describe('a shutdown', () => {
  test('makes durable what it has received, tells the clients to come back, and frees the port', async () => {
    const project = await given();
    const client = await WireClient.synced(server.syncUrl, project);
    client.doc.getMap('records').set('last', 'words');
    const acknowledged = client.barrier();
    await acknowledged;
    await server.close();
    expect(await client.closed).toBe(CLOSE.goingAway);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed');
  });
});
