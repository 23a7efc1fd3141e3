import { CLOSE, MESSAGE_BARRIER, MESSAGE_SYNC } from '@polku/shared/kernel/protocol';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createProject, type TestProject } from '../testing/project';
import { chosenSeed, mutated, seeded } from '../testing/random';
import { startServer, type TestServer } from '../testing/start-server';
import { frame, presenceFrame, WireClient } from '../testing/wire-client';

const FRAMES = 10_000;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    ticketsPerMinute: 1e6,
    sockets: { messagesPerSecond: 1e6, connectionsPerAddress: 1e4 },
  });
});
afterAll(() => server.close());

function update(change: (doc: Y.Doc) => void, base?: Y.Doc): Uint8Array {
  const doc = new Y.Doc();
  if (base) Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
  const before = Y.encodeStateVector(doc);
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  return frame(MESSAGE_SYNC, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

function fill(doc: Y.Doc): void {
  const records = doc.getMap('records');
  for (let i = 0; i < 20; i += 1) {
    const record = new Y.Map<unknown>();
    record.set('title', new Y.Text(`Kosketuspiste ${i}`));
    record.set('pos', [i, i * 2]);
    records.set(`record${i}`, record);
  }
  records.delete('record7');
}

async function filled(): Promise<{ project: TestProject; editor: WireClient }> {
  const project = await createProject(server.url);
  const editor = await WireClient.synced(server.syncUrl, project);
  fill(editor.doc);
  await editor.barrier();
  return { project, editor };
}

/** What a newcomer sees. */
async function seen(project: TestProject): Promise<Uint8Array> {
  const reader = await WireClient.synced(server.syncUrl, project);
  await reader.close();
  return Y.encodeStateAsUpdate(reader.doc);
}

function samples(doc: Y.Doc): Uint8Array[] {
  const text = update((copy) => {
    const record = copy.getMap('records').get('record3');
    if (record instanceof Y.Map) record.set('title', new Y.Text('hijacked'));
    copy.getMap('records').delete('record4');
  }, doc);
  return [
    syncFrame(0, Y.encodeStateVector(doc)),
    syncFrame(1, Y.encodeStateAsUpdate(doc)),
    syncFrame(2, text),
    syncFrame(
      2,
      update((copy) => copy.getArray('list').push([{ a: [1, 'x', null] }, new Uint8Array(9)])),
    ),
    presenceFrame([{ client: doc.clientID, clock: 3, state: '{"name":"x","cursor":[1,2]}' }]),
    frame(MESSAGE_BARRIER, (encoder) => encoding.writeVarUint(encoder, 12_345)),
  ];
}

/** Sends mutilated frames, from a new connection whenever the last one was closed; gives the close codes. */
async function bombard(project: TestProject, secret: string, doc: Y.Doc, seed: number): Promise<Map<number, number>> {
  const random = seeded(seed);
  const honest = samples(doc);
  const codes = new Map<number, number>();
  let client: WireClient | null = null;
  for (let sent = 0; sent < FRAMES; ) {
    if (!client || client.code !== null) {
      if (client?.code) codes.set(client.code, (codes.get(client.code) ?? 0) + 1);
      client = await WireClient.connect(server.syncUrl, project, { secret, passive: true });
    }
    // Several at once: what comes after a fatal one must be ignored.
    for (let i = 0; i < 8; i += 1, sent += 1) {
      const sample = honest[Math.floor(random() * honest.length)];
      if (sample) client.send(mutated(sample, random));
    }
    await Promise.race([client.barrier().catch(() => {}), client.closed]);
  }
  await client?.close();
  return codes;
}

describe('a hostile peer', () => {
  test('that is a viewer does not change the document, whatever it sends', async () => {
    const seed = chosenSeed();
    console.info(`hostile viewer seed ${seed}`);
    const { project, editor } = await filled();
    const before = await seen(project);
    const { secret } = await project.link('viewer');
    const codes = await bombard(project, secret, editor.doc, seed);
    expect(await seen(project), `seed ${seed}`).toEqual(before);
    // A mutilated number of entries may say that presence is too large.
    codes.delete(CLOSE.tooLarge);
    expect(new Set(codes.keys())).toEqual(new Set([CLOSE.badMessage, CLOSE.forbidden]));
    editor.doc.getMap('records').set('after', true);
    await editor.barrier();
    await editor.close();
  });

  test('that may edit cannot stop the server, and what is stored is what everybody sees', async () => {
    const seed = chosenSeed();
    console.info(`hostile editor seed ${seed}`);
    const { project, editor } = await filled();
    const { secret } = await project.link('editor');
    await bombard(project, secret, editor.doc, seed);
    const inMemory = await seen(project);
    await editor.close();
    // The room is unloaded and read from the log again.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const doc = new Y.Doc();
    const stored = new Y.Doc();
    Y.applyUpdate(doc, inMemory);
    Y.applyUpdate(stored, await seen(project));
    expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(stored)), `seed ${seed}`).toBe(true);
    expect(stored.getMap('records').toJSON(), `seed ${seed}`).toEqual(doc.getMap('records').toJSON());
    const later = await WireClient.synced(server.syncUrl, project);
    later.doc.getMap('records').set('after', true);
    await later.barrier();
    await later.close();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('a viewer', () => {
  test('is not asked for its state, may echo known deletions, and is closed when it writes', async () => {
    const { project, editor } = await filled();
    const { secret } = await project.link('viewer');
    const viewer = await WireClient.synced(server.syncUrl, project, { secret });
    const asked = viewer.frames.filter(({ type, bytes }) => type === MESSAGE_SYNC && bytes[1] === 0);
    expect(asked).toEqual([]);
    viewer.sendUpdate(Y.encodeStateAsUpdate(viewer.doc, Y.encodeStateVector(viewer.doc)), 1);
    await viewer.barrier();
    viewer.doc.getMap('records').set('mine', 1);
    expect(await viewer.closed).toBe(CLOSE.forbidden);
    const deleting = await WireClient.synced(server.syncUrl, project, { secret });
    deleting.doc.getMap('records').delete('record1');
    expect(await deleting.closed).toBe(CLOSE.forbidden);
    const reader = await WireClient.synced(server.syncUrl, project);
    expect(reader.doc.getMap('records').has('mine')).toBe(false);
    expect(reader.doc.getMap('records').has('record1')).toBe(true);
    await Promise.all([reader.close(), editor.close()]);
  });

  test.each([
    // Who did not join by name has nothing to say there.
    ['participant', 'discussion', CLOSE.forbidden],
    ['participant', 'content', CLOSE.forbidden],
    ['editor', 'workshop', CLOSE.forbidden],
    ['facilitator', 'workshop', null],
  ] as const)('or %s in %s: each document has its own rule', async (role, kind, code) => {
    const project = await createProject(server.url);
    const { secret } = await project.link(role);
    const client = await WireClient.synced(server.syncUrl, project, { secret, kind });
    client.doc.getMap('records').set('x', 1);
    await client.barrier().catch(() => {});
    await Promise.race([client.closed, new Promise((resolve) => setTimeout(resolve, 50))]);
    expect(client.code).toBe(code);
    await client.close();
  });
});
