import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordsOf } from '@polku/shared/kernel/document';
import { CLOSE, roomName } from '@polku/shared/kernel/protocol';
import { poison } from './testing/poison';
import { inDatabase, projectScene, storedRows } from './testing/project-scene';
import { addTeamTo, statusOf, teamNames, until } from './testing/test-device';
import { createWaitingEdits } from './waiting-edits';
import { encodeSettled } from './whole-state';

const text = (doc: Y.Doc): Y.Text => doc.getText('note');
const copyOf = (...updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};
const NAMES = Array.from({ length: 100 }, (_, at) => `Team ${String(at).padStart(3, '0')}`);

describe('a document with edits that wait', () => {
  test('is encoded without them, and goes on waiting', () => {
    const doc = new Y.Doc();
    text(doc).insert(0, 'known');
    Y.applyUpdate(doc, poison(doc.clientID));
    expect(text(copyOf(Y.encodeStateAsUpdate(doc))).toJSON()).toBe('');
    expect(text(copyOf(encodeSettled(doc))).toJSON()).toBe('known');
    expect(doc.store.pendingStructs).not.toBeNull();
  });

  test('takes its own edit behind a wrong one once the known ones are there', () => {
    const doc = new Y.Doc();
    text(doc).insert(0, 'known');
    const known = Y.encodeStateAsUpdate(doc);
    text(doc).insert(5, ', and mine');
    Y.applyUpdate(doc, poison(doc.clientID));
    const damaged = Y.encodeStateAsUpdate(doc);

    const opened = new Y.Doc();
    const waiting = createWaitingEdits(opened);
    waiting.apply(damaged, 'stored');
    expect([text(opened).toJSON(), opened.store.pendingStructs, waiting.all.length]).toEqual(['', null, 1]);
    Y.applyUpdate(opened, known);
    // Yjs alone would leave it behind the wrong one.
    const alone = copyOf(damaged, known);
    expect(text(alone).toJSON()).toBe('known');
    waiting.retry('retried');
    expect(text(opened).toJSON()).toBe('known, and mine');
    expect(opened.store.pendingStructs).toBeNull();
  });

  test('fits updates that come in the wrong order, and keeps nothing of them then', () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const letter of ['a', 'b', 'c']) text(doc).insert(text(doc).length, letter);
    text(doc).delete(1, 1);
    const opened = new Y.Doc();
    const waiting = createWaitingEdits(opened);
    for (const update of updates.toReversed()) waiting.apply(update, 'stored');
    waiting.retry('stored');
    expect([text(opened).toJSON(), waiting.all]).toEqual(['ac', []]);
  });
});

describe('a browser copy that was damaged', () => {
  const scene = projectScene();

  /** A hundred teams on the server; this browser has them in one row as an app of before compacted it, poisoned. */
  async function damage(own: string | null): Promise<void> {
    const { server, device, projectId, secret, room } = scene;
    const session = await device.openOnline(projectId, secret);
    for (const name of NAMES) addTeamTo(session, name);
    await until(() => statusOf(session).server === 'saved');
    const before = new Set(Y.decodeStateVector(Y.encodeStateVector(server.doc(room))).keys());
    server.reachable = false;
    if (own !== null) addTeamTo(session, own);
    await session.close();
    const doc = copyOf(...(await storedRows(scene)).map(({ bytes }) => bytes));
    const [victim = 0] = before;
    Y.applyUpdate(doc, poison(victim));
    const bytes = Y.encodeStateAsUpdate(doc);
    expect(recordsOf(copyOf(bytes)).size).toBe(0);
    await inDatabase(device, async ({ updates }) => {
      const keys = await updates.filter((row) => row.room === room).primaryKeys();
      await updates.bulkDelete(keys);
      await updates.put({ key: Math.max(...keys), room, bytes, pending: own === null ? 0 : 1 });
    });
    server.reachable = true;
  }

  test('opens whole again from the server', async () => {
    const { server, device, projectId, secret } = scene;
    await damage(null);
    const session = await device.openOnline(projectId, secret);
    expect(teamNames(session)).toEqual(NAMES);
    await session.flush();
    await session.close();
    server.reachable = false;
    expect(teamNames(await device.open(projectId, secret))).toEqual(NAMES);
  });

  test('loses nothing that only it has, and never calls it saved too early', async () => {
    const { server, device, projectId, secret, room } = scene;
    await damage('Only here');
    const seen: string[] = [];
    const session = await device.open(projectId, secret);
    const look = (): void => {
      const there = recordsOf(server.doc(room)).size === NAMES.length + 1;
      seen.push(`${statusOf(session).server} ${there ? 'there' : 'not there'}`);
    };
    look();
    session.state.subscribe(look);
    await until(() => recordsOf(server.doc(room)).size === NAMES.length + 1);
    await until(() => statusOf(session).server === 'saved');
    expect(teamNames(session)).toEqual(['Only here', ...NAMES]);
    expect(new Set(seen)).not.toContain('saved not there');
  });

  test('writes no more poison, also when its rows are merged, and keeps the bytes aside', async () => {
    const { device, projectId, secret, room } = scene;
    await damage('Only here');
    const session = await device.openOnline(projectId, secret);
    for (let round = 0; round < 210; round++) {
      addTeamTo(session, `More ${round}`);
      await session.flush();
    }
    await until(async () => (await storedRows(scene)).length < 200);
    await until(() => statusOf(session).server === 'saved');
    const merged = (await storedRows(scene))[0]?.bytes ?? new Uint8Array([0, 0]);
    expect(copyOf(merged).store.pendingStructs).toBeNull();
    expect(recordsOf(copyOf(merged)).size).toBeGreaterThan(NAMES.length);
    expect(await device.storage().room(room).readWaiting()).toHaveLength(1);
  });

  test('makes a whole copy when the server has another history', async () => {
    const { server, device, projectId, secret } = scene;
    await damage('Only here');
    const session = await device.openOnline(projectId, secret);
    await until(() => statusOf(session).server === 'saved');
    server.closeAll(CLOSE.otherHistory);
    await until(() => session.state.getState().replaced !== null);
    const copy = await device.open(session.state.getState().replaced?.copyId ?? '');
    expect(teamNames(copy)).toEqual(['Only here', ...NAMES]);
    await until(() => statusOf(copy).server === 'saved');
    const copied = server.doc(roomName(copy.projectId, 'content'));
    expect([recordsOf(copied).size, copied.store.pendingStructs]).toEqual([NAMES.length + 1, null]);
  });
});
