import { CLOSE } from '@polku/shared/kernel/protocol';
import { jointClient, jointCreation } from '@polku/shared/kernel/joint-creation';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { DeskClient, DeskPeer, RoomDesk } from '../testing/room-desk';
import { encodeStructs, itemOf, poison } from '../testing/structs';
import { checkUpdate } from './update-check';

const AINO = { owner: 'device:aino', linkId: 'shared' };
const VEIKKO = { owner: 'device:veikko', linkId: 'shared' };
const records = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('records');
const text = (doc: Y.Doc): Y.Text => doc.getText('note');

function updatesOf(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  change();
  return Y.encodeStateAsUpdate(doc, before);
}

/** A room with a hundred records of Aino, who is in it. */
function filled(): { desk: RoomDesk; aino: DeskClient } {
  const desk = new RoomDesk();
  const aino = new DeskClient(AINO).online(desk);
  for (let i = 0; i < 100; i += 1) records(aino.doc).set(`r${i}`, i);
  aino.barrier();
  desk.commit();
  return { desk, aino };
}

/** Everybody sees the same: who comes anew, who is inside, who reads the log, who reads a snapshot of it. */
function expectOneWorld(desk: RoomDesk, ...inside: DeskClient[]): void {
  desk.commit();
  const view = (doc: Y.Doc): unknown => ({ records: records(doc).toJSON(), note: text(doc).toDelta() });
  const seen = view(desk.newcomer());
  for (const { doc } of inside) expect(view(doc)).toEqual(seen);
  const replayed = desk.reopened();
  expect(replayed.replica.incomplete).toBe(false);
  expect(view(replayed.newcomer())).toEqual(seen);
}

describe('edits that refer to what never came', () => {
  test('given a frame that would hide known edits, then a newcomer still gets all of them', () => {
    const { desk, aino } = filled();
    const hostile = new DeskPeer(VEIKKO);
    desk.join(hostile);
    hostile.update(poison(aino.doc.clientID));
    desk.commit();
    expect(hostile.code).toBe(CLOSE.otherHistory);
    expect(desk.rows).toHaveLength(100);
    expect(records(desk.newcomer()).size).toBe(100);
    expectOneWorld(desk, aino);
  });

  test('given they come early, as before the answer with offline edits, then they wait and go in with it', () => {
    const desk = new RoomDesk();
    const reader = new DeskClient(VEIKKO).online(desk);
    const aino = new DeskClient(AINO);
    text(aino.doc).insert(0, 'offline ');
    aino.connect(desk);
    text(aino.doc).insert(8, 'and on');
    const early = aino.barrier();
    desk.commit();
    expect([desk.rows.length, aino.answered.has(early), aino.isOnline]).toEqual([0, false, true]);
    aino.answer();
    expect(aino.answered.has(early)).toBe(false);
    desk.commit();
    expect(aino.answered.has(early)).toBe(true);
    expect(text(reader.doc).toJSON()).toBe('offline and on');
    expectOneWorld(desk, aino, reader);
  });

  test('given what they need never comes, then no barrier is answered, and the connection is closed to sync anew', async () => {
    const desk = new RoomDesk({ heldMs: 20 });
    const aino = new DeskPeer(AINO);
    const doc = new Y.Doc();
    text(doc).insert(0, 'a');
    const second = updatesOf(doc, () => text(doc).insert(1, 'b'));
    let heard = 0;
    desk.join(aino);
    aino.hear = () => {
      heard += 1;
    };
    aino.update(second);
    aino.say(new Uint8Array([100, 1]));
    desk.commit();
    expect(heard).toBe(0);
    await expect.poll(() => aino.code).toBe(CLOSE.incomplete);
    expect(heard).toBe(0);
    expect(desk.replica.state()).toEqual(new Uint8Array([0, 0]));
  });

  test('given they are many or large, then they are not kept without end', () => {
    const desk = new RoomDesk();
    const doc = new Y.Doc();
    text(doc).insert(0, 'a');
    const large = updatesOf(doc, () => text(doc).insert(1, 'b'.repeat(2 * 1024 * 1024)));
    const small = updatesOf(doc, () => text(doc).insert(1, 'c'));
    const [one, other] = [new DeskPeer(AINO), new DeskPeer(VEIKKO)];
    for (const peer of [one, other]) desk.join(peer);
    one.update(large);
    expect(one.code).toBe(CLOSE.incomplete);
    for (let i = 0; i < 5_000 && other.code === null; i += 1) other.update(small);
    expect(other.code).toBe(CLOSE.incomplete);
    expect(desk.replica.state()).toEqual(new Uint8Array([0, 0]));
  });

  test('given the connection ends, then they go with it', () => {
    const desk = new RoomDesk();
    const doc = new Y.Doc();
    const first = updatesOf(doc, () => text(doc).insert(0, 'a'));
    const second = updatesOf(doc, () => text(doc).insert(1, 'b'));
    const early = new DeskPeer(AINO);
    desk.join(early);
    early.update(second);
    early.leave();
    const late = new DeskPeer(AINO);
    desk.join(late);
    late.update(first);
    expect(text(desk.newcomer()).toJSON()).toBe('a');
    expectOneWorld(desk);
  });
});

describe('known edits', () => {
  test.each([
    ['another value', (client: number) => itemOf(client, 0, new Y.ContentAny([9]), { parent: 'records', key: 'r0' })],
    ['another kind', (client: number) => itemOf(client, 0, new Y.ContentString('9'), { parent: 'records', key: 'r0' })],
    ['another key', (client: number) => itemOf(client, 0, new Y.ContentAny([0]), { parent: 'records', key: 'r1' })],
    ['another place', (client: number) => itemOf(client, 0, new Y.ContentAny([0]), { parent: 'other', key: 'r0' })],
    [
      'another neighbour',
      (client: number) => itemOf(client, 5, new Y.ContentAny([5]), { origin: Y.createID(client, 4) }),
    ],
  ])('given they are told again with %s, then the update is refused whole', (_case, told) => {
    const { desk, aino } = filled();
    const again = new DeskPeer(AINO);
    desk.join(again);
    again.update(encodeStructs([[told(aino.doc.clientID)]]));
    expect(again.code).toBe(CLOSE.otherHistory);
    expectOneWorld(desk, aino);
  });

  test('given they are told again as they are, joined and cut otherwise or deleted meanwhile, then nothing happens', () => {
    const desk = new RoomDesk();
    const aino = new DeskClient(AINO).online(desk);
    for (const part of ['kosketus', 'pis', 't', 'e', ' 👩‍🚒', '!']) text(aino.doc).insert(text(aino.doc).length, part);
    const before = Y.encodeStateAsUpdate(aino.doc);
    const veikko = new DeskClient(VEIKKO).online(desk);
    text(veikko.doc).insert(5, 'X');
    text(veikko.doc).delete(2, 2);
    // Half of a surrogate pair.
    text(veikko.doc).delete(text(veikko.doc).length - 2, 1);
    records(veikko.doc).set('list', [1, 2.5, null, { a: 'b' }]);
    records(veikko.doc).set('map', new Y.Map([['t', new Y.Text('x')]]));
    records(veikko.doc).delete('map');
    desk.commit();
    const rows = desk.rows.length;
    for (const update of [before, Y.encodeStateAsUpdate(aino.doc), Y.encodeStateAsUpdate(veikko.doc), ...desk.rows]) {
      const peer = new DeskPeer({ owner: 'device:third' });
      desk.join(peer);
      peer.update(update);
      desk.commit();
      expect(peer.code).toBe(null);
    }
    expect(desk.rows).toHaveLength(rows);
    expectOneWorld(desk, aino, veikko);
  });
});

describe('a new edit', () => {
  /** A list of Aino's: one to four, each written after the one before. */
  function listed(): { desk: RoomDesk; aino: DeskClient; at: (index: number) => Y.ID } {
    const desk = new RoomDesk();
    const aino = new DeskClient(AINO).online(desk);
    const list = aino.doc.getArray('list');
    for (const value of ['one', 'two', 'three', 'four']) list.push([value]);
    // An item of its own between them, so that Yjs joins nothing over it.
    const veikko = new DeskClient(VEIKKO).online(desk);
    veikko.doc.getArray('list').insert(2, ['two and a half']);
    aino.barrier();
    desk.commit();
    return { desk, aino, at: (index) => Y.createID(aino.doc.clientID, index) };
  }

  test.each([
    ['its neighbours in the wrong order', 3, 0],
    ['no room between its neighbours', 0, 2],
    ['an end where its left neighbour already had a right one', null, null],
    ['neighbours of two lists', 0, 'other'],
  ] as const)('given %s, then nobody can have written it and it is refused', (_case, left, right) => {
    const { desk, aino, at } = listed();
    const other = new DeskClient({ owner: 'device:third' }).online(desk);
    other.doc.getArray('other').push(['elsewhere']);
    desk.commit();
    const between = Y.getItem(desk.newcomer().store, at(1));
    expect(between).toBeInstanceOf(Y.Item);
    const half = [...desk.newcomer().store.clients].find(([, structs]) =>
      structs.some((one) => one instanceof Y.Item && one.rightOrigin?.client === aino.doc.clientID),
    );
    const origin = left === null ? Y.createID(half?.[0] ?? 0, 0) : at(left);
    const rightOrigin = right === null ? null : right === 'other' ? Y.createID(other.doc.clientID, 0) : at(right);
    const before = desk.replica.state();
    const hostile = new DeskPeer({ owner: 'device:hostile' });
    desk.join(hostile);
    hostile.update(encodeStructs([[itemOf(77, 0, new Y.ContentAny(['x']), { origin, rightOrigin })]]));
    expect(hostile.code).toBe(CLOSE.badMessage);
    expect(desk.replica.state()).toEqual(before);
    expectOneWorld(desk, aino);
  });

  test('given somebody offline wrote between two that are parted by now, then it is taken', () => {
    const { desk, aino } = listed();
    const veikko = new DeskClient(VEIKKO).online(desk);
    veikko.disconnect();
    for (let i = 0; i < 5; i += 1) {
      aino.doc.getArray('list').insert(1, [`online ${i}`]);
      veikko.doc.getArray('list').insert(1, [`offline ${i}`]);
      veikko.doc.getArray('list').insert(3 + i, ['later']);
      aino.doc.getArray('list').delete(0, 1);
    }
    veikko.online(desk);
    desk.commit();
    expect(veikko.isOnline).toBe(true);
    expect(veikko.doc.getArray('list').toJSON()).toEqual(aino.doc.getArray('list').toJSON());
    expectOneWorld(desk, aino, veikko);
  });
});

describe('a client id', () => {
  test('belongs to the device that first wrote under it; another who adds to it is refused', () => {
    const { desk, aino } = filled();
    const forged = encodeStructs([
      [itemOf(aino.doc.clientID, 100, new Y.ContentAny(['x']), { parent: 'records', key: 'z' })],
    ]);
    const hostile = new DeskPeer(VEIKKO);
    desk.join(hostile);
    hostile.update(forged);
    expect(hostile.code).toBe(CLOSE.otherHistory);
    const later = desk.reopened();
    const again = new DeskPeer(VEIKKO);
    later.join(again);
    again.update(forged);
    expect(again.code).toBe(CLOSE.otherHistory);
    records(aino.doc).set('own', 1);
    expectOneWorld(desk, aino);
    expect(records(desk.newcomer()).get('own')).toBe(1);
  });

  test('given its device comes back with offline edits under it, in any tab, then they are taken', () => {
    const { desk, aino } = filled();
    aino.disconnect();
    records(aino.doc).set('offline', 1);
    // The tab was reloaded: another client id, the old edits from the browser's store.
    const reloaded = new DeskClient(AINO);
    Y.applyUpdate(reloaded.doc, Y.encodeStateAsUpdate(aino.doc));
    records(reloaded.doc).set('reloaded', 1);
    reloaded.online(desk);
    expect(reloaded.isOnline).toBe(true);
    // A second tab sends what the first one wrote, and the first one sends it too.
    const second = new DeskClient(AINO).online(desk);
    const shared = updatesOf(reloaded.doc, () => records(reloaded.doc).set('shared', 1));
    Y.applyUpdate(second.doc, shared);
    desk.commit();
    expect([second.isOnline, reloaded.isOnline]).toEqual([true, true]);
    expect(records(desk.newcomer()).toJSON()).toMatchObject({ offline: 1, reloaded: 1, shared: 1 });
    expectOneWorld(desk, reloaded, second);
  });

  test('given its device was restored from a backup, then it catches up and goes on under a new id', () => {
    const { desk, aino } = filled();
    const backup = Y.encodeStateAsUpdate(aino.doc);
    records(aino.doc).set('after', 1);
    aino.disconnect();
    const restored = new DeskClient(AINO);
    Y.applyUpdate(restored.doc, backup);
    records(restored.doc).set('restored', 1);
    restored.online(desk);
    desk.commit();
    expect(restored.isOnline).toBe(true);
    expect(records(restored.doc).toJSON()).toMatchObject({ after: 1, restored: 1 });
    expectOneWorld(desk, restored);
  });

  test('given a machine was set back while it ran, then its other history is refused, not dropped', () => {
    const { desk, aino } = filled();
    const fork = new Y.Doc();
    Y.applyUpdate(fork, Y.encodeStateAsUpdate(aino.doc));
    fork.clientID = aino.doc.clientID;
    records(aino.doc).set('first', 1);
    aino.disconnect();
    const other = new DeskClient(AINO, fork);
    records(fork).set('second', 1);
    other.online(desk);
    expect(other.codes).toEqual([CLOSE.otherHistory]);
    expectOneWorld(desk);
  });

  test('given a project was begun offline, then its ids are those of the device that brings it', () => {
    const begun = new DeskClient(AINO);
    const maker = new Y.Doc();
    records(maker).set('name', 'Muutto');
    Y.applyUpdate(begun.doc, Y.encodeStateAsUpdate(maker));
    records(begun.doc).set('more', 1);
    const desk = new RoomDesk();
    begun.online(desk);
    desk.commit();
    expect(desk.authors).toEqual(new Map([maker.clientID, begun.doc.clientID].map((id) => [id, AINO.owner])));
    expectOneWorld(desk, begun);
  });

  test('given a client without a device secret, then it comes back through its link, and no other link adds to it', () => {
    const desk = new RoomDesk();
    const old = new DeskClient({ linkId: 'a' }).online(desk);
    records(old.doc).set('one', 1);
    old.disconnect();
    records(old.doc).set('two', 2);
    old.online(desk);
    desk.commit();
    expect([old.isOnline, records(desk.newcomer()).toJSON()]).toEqual([true, { one: 1, two: 2 }]);
    const forged = encodeStructs([
      [itemOf(old.doc.clientID, 2, new Y.ContentAny([0]), { parent: 'records', key: 'z' })],
    ]);
    const stranger = new DeskPeer({ owner: 'device:stranger', linkId: 'b' });
    desk.join(stranger);
    stranger.update(forged);
    expect(stranger.code).toBe(CLOSE.otherHistory);
    // The same browser with the newer app: edits under the old id that are still to be sent become its device's.
    old.disconnect();
    records(old.doc).set('three', 3);
    const updated = new DeskClient({ owner: 'device:new', linkId: 'a' });
    Y.applyUpdate(updated.doc, Y.encodeStateAsUpdate(old.doc));
    updated.online(desk);
    desk.commit();
    expect([updated.isOnline, desk.authors.get(old.doc.clientID)]).toEqual([true, 'device:new']);
    expectOneWorld(desk, updated);
  });

  test('given edits from before owners were kept, then the first who adds to an id has it', () => {
    const { desk, aino } = filled();
    const older = desk.reopened({ authors: [] });
    const back = new DeskClient(AINO, aino.doc);
    aino.disconnect();
    records(back.doc).set('more', 1);
    back.online(older);
    older.commit();
    expect(older.authors.get(aino.doc.clientID)).toBe(AINO.owner);
    expectOneWorld(older, back);
  });

  test('given it is shown in presence, then nobody else writes under it or shows it, also once its owner has gone', () => {
    const desk = new RoomDesk();
    const aino = new DeskClient(AINO).online(desk);
    const id = aino.doc.clientID;
    const forged = encodeStructs([[itemOf(id, 0, new Y.ContentAny([0]), { parent: 'records', key: 'z' })]]);
    const forge = (): number | null => {
      const hostile = new DeskPeer(VEIKKO);
      desk.join(hostile);
      hostile.presence(id, 50, '{"name":"Aino?"}');
      hostile.update(forged);
      return hostile.code;
    };
    expect(forge()).toBe(CLOSE.otherHistory);
    aino.disconnect();
    expect(forge()).toBe(CLOSE.otherHistory);
    records(aino.doc).set('offline', 1);
    aino.online(desk);
    expect(aino.isOnline).toBe(true);
    expectOneWorld(desk, aino);
  });

  test('given a viewer shows it first, then its owner writes under it all the same', () => {
    const desk = new RoomDesk();
    const aino = new DeskClient(AINO);
    const viewer = new DeskPeer({ owner: 'device:viewer', linkId: 'look', role: 'viewer' });
    desk.join(viewer);
    viewer.presence(aino.doc.clientID, 1);
    aino.online(desk);
    records(aino.doc).set('one', 1);
    desk.commit();
    expect([aino.isOnline, records(desk.newcomer()).size]).toEqual([true, 1]);
  });
});

describe('a record with a fixed id', () => {
  const make = (): Uint8Array => jointCreation('records', 'bLtime', { type: 'note', board: 'b', removed: 1 }, ['text']);

  test('given two devices make it, then both are taken and its ids belong to nobody', () => {
    const desk = new RoomDesk();
    const [aino, veikko] = [new DeskClient(AINO), new DeskClient(VEIKKO)];
    for (const client of [aino, veikko]) {
      Y.applyUpdate(client.doc, make());
      const record = records(client.doc).get('bLtime');
      if (record instanceof Y.Map) record.set('removed', null);
      client.online(desk);
      client.peer?.update(make());
      desk.commit();
      expect(client.isOnline).toBe(true);
    }
    expect(new Set(desk.authors.keys())).toEqual(new Set([aino.doc.clientID, veikko.doc.clientID]));
    expectOneWorld(desk, aino, veikko);
  });

  test('given something else under such an id, then it is refused', () => {
    const client = jointClient('bLtime');
    const any = new Y.ContentAny([1]);
    const record = itemOf(client, 0, new Y.ContentType(new Y.Map()), { parent: 'records', key: 'bLtime' });
    const part = (clock: number): Y.Item =>
      itemOf(client, clock, any, { parent: Y.createID(client, 0), key: `k${clock}` });
    const forged = [
      [[itemOf(client, 0, any, { parent: 'records', key: 'other' })]],
      [[record, part(1), part(2), part(3), part(4)]],
      [[itemOf(2 ** 52 + 7, 0, any, { parent: 'records', key: 'bLtime' })]],
      [[record], [itemOf(jointClient('bLtime/text'), 0, any, { parent: Y.createID(client, 0), key: 'title' })]],
    ];
    for (const blocks of forged) {
      const desk = new RoomDesk();
      const hostile = new DeskPeer(VEIKKO);
      desk.join(hostile);
      const update = encodeStructs(blocks);
      expect(checkUpdate(update).kind).toBe('sound');
      hostile.update(update);
      expect(hostile.code).toBe(CLOSE.otherHistory);
    }
  });
});
