import { CLOSE } from '@polku/shared/kernel/protocol';
import { jointClient, jointCreation, jointTexts } from '@polku/shared/kernel/joint-creation';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MemoryClient, MemoryPeer, MemoryRoom } from '../testing/memory-room';
import { encodeStructs, itemOf, poison } from '../testing/structs';
import { itemOfType } from './struct-store';
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
function filled(): { memory: MemoryRoom; aino: MemoryClient } {
  const memory = new MemoryRoom();
  const aino = new MemoryClient(AINO).online(memory);
  for (let i = 0; i < 100; i += 1) records(aino.doc).set(`r${i}`, i);
  aino.barrier();
  memory.commit();
  return { memory, aino };
}

/** Everybody sees the same: who comes anew, who is inside, who reads the log, who reads a snapshot of it. */
function expectOneWorld(memory: MemoryRoom, ...inside: MemoryClient[]): void {
  memory.commit();
  const view = (doc: Y.Doc): unknown => ({ records: records(doc).toJSON(), note: text(doc).toDelta() });
  const seen = view(memory.newcomer());
  for (const { doc } of inside) expect(view(doc)).toEqual(seen);
  const replayed = memory.reopened();
  expect(replayed.replica.incomplete).toBe(false);
  expect(view(replayed.newcomer())).toEqual(seen);
}

describe('edits that refer to what never came', () => {
  test('given a frame that would hide known edits, then a newcomer still gets all of them', () => {
    const { memory, aino } = filled();
    const hostile = new MemoryPeer(VEIKKO);
    memory.join(hostile);
    hostile.update(poison(aino.doc.clientID));
    memory.commit();
    expect(hostile.code).toBe(CLOSE.otherHistory);
    expect(memory.rows).toHaveLength(100);
    expect(records(memory.newcomer()).size).toBe(100);
    expectOneWorld(memory, aino);
  });

  test('given they come early, as before the answer with offline edits, then they wait and go in with it', () => {
    const memory = new MemoryRoom();
    const reader = new MemoryClient(VEIKKO).online(memory);
    const aino = new MemoryClient(AINO);
    text(aino.doc).insert(0, 'offline ');
    aino.connect(memory);
    text(aino.doc).insert(8, 'and on');
    const early = aino.barrier();
    memory.commit();
    expect([memory.rows.length, aino.answered.has(early), aino.isOnline]).toEqual([0, false, true]);
    aino.answer();
    expect(aino.answered.has(early)).toBe(false);
    memory.commit();
    expect(aino.answered.has(early)).toBe(true);
    expect(text(reader.doc).toJSON()).toBe('offline and on');
    expectOneWorld(memory, aino, reader);
  });

  test('given what they need never comes, then no barrier is answered, and the connection is closed to sync anew', async () => {
    const memory = new MemoryRoom({ heldMs: 20 });
    const aino = new MemoryPeer(AINO);
    const doc = new Y.Doc();
    text(doc).insert(0, 'a');
    const second = updatesOf(doc, () => text(doc).insert(1, 'b'));
    let heard = 0;
    memory.join(aino);
    aino.hear = () => {
      heard += 1;
    };
    aino.update(second);
    aino.say(new Uint8Array([100, 1]));
    memory.commit();
    expect(heard).toBe(0);
    await expect.poll(() => aino.code).toBe(CLOSE.incomplete);
    expect(heard).toBe(0);
    expect(memory.replica.state()).toEqual(new Uint8Array([0, 0]));
  });

  test('given they are many or large, then they are not kept without end', () => {
    const memory = new MemoryRoom();
    const doc = new Y.Doc();
    text(doc).insert(0, 'a');
    const large = updatesOf(doc, () => text(doc).insert(1, 'b'.repeat(2 * 1024 * 1024)));
    const small = updatesOf(doc, () => text(doc).insert(1, 'c'));
    const [one, other] = [new MemoryPeer(AINO), new MemoryPeer(VEIKKO)];
    for (const peer of [one, other]) memory.join(peer);
    one.update(large);
    expect(one.code).toBe(CLOSE.incomplete);
    for (let i = 0; i < 5_000 && other.code === null; i += 1) other.update(small);
    expect(other.code).toBe(CLOSE.incomplete);
    expect(memory.replica.state()).toEqual(new Uint8Array([0, 0]));
  });

  test('given the connection ends, then they go with it', () => {
    const memory = new MemoryRoom();
    const doc = new Y.Doc();
    const first = updatesOf(doc, () => text(doc).insert(0, 'a'));
    const second = updatesOf(doc, () => text(doc).insert(1, 'b'));
    const early = new MemoryPeer(AINO);
    memory.join(early);
    early.update(second);
    early.leave();
    const late = new MemoryPeer(AINO);
    memory.join(late);
    late.update(first);
    expect(text(memory.newcomer()).toJSON()).toBe('a');
    expectOneWorld(memory);
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
    const { memory, aino } = filled();
    const again = new MemoryPeer(AINO);
    memory.join(again);
    again.update(encodeStructs([[told(aino.doc.clientID)]]));
    expect(again.code).toBe(CLOSE.otherHistory);
    expectOneWorld(memory, aino);
  });

  test('given they are told again as they are, joined and cut otherwise or deleted meanwhile, then nothing happens', () => {
    const memory = new MemoryRoom();
    const aino = new MemoryClient(AINO).online(memory);
    for (const part of ['kosketus', 'pis', 't', 'e', ' 👩‍🚒', '!']) text(aino.doc).insert(text(aino.doc).length, part);
    const before = Y.encodeStateAsUpdate(aino.doc);
    const veikko = new MemoryClient(VEIKKO).online(memory);
    text(veikko.doc).insert(5, 'X');
    text(veikko.doc).delete(2, 2);
    // Half of a surrogate pair.
    text(veikko.doc).delete(text(veikko.doc).length - 2, 1);
    records(veikko.doc).set('list', [1, 2.5, null, { a: 'b' }]);
    records(veikko.doc).set('map', new Y.Map([['t', new Y.Text('x')]]));
    records(veikko.doc).delete('map');
    memory.commit();
    const rows = memory.rows.length;
    for (const update of [before, Y.encodeStateAsUpdate(aino.doc), Y.encodeStateAsUpdate(veikko.doc), ...memory.rows]) {
      const peer = new MemoryPeer({ owner: 'device:third' });
      memory.join(peer);
      peer.update(update);
      memory.commit();
      expect(peer.code).toBe(null);
    }
    expect(memory.rows).toHaveLength(rows);
    expectOneWorld(memory, aino, veikko);
  });
});

describe('a new edit', () => {
  /** A list of Aino's: one to four, each written after the one before. */
  function listed(): { memory: MemoryRoom; aino: MemoryClient; at: (index: number) => Y.ID } {
    const memory = new MemoryRoom();
    const aino = new MemoryClient(AINO).online(memory);
    const list = aino.doc.getArray('list');
    for (const value of ['one', 'two', 'three', 'four']) list.push([value]);
    memory.commit();
    // An item of its own between them, so that Yjs joins nothing over it.
    const veikko = new MemoryClient(VEIKKO).online(memory);
    veikko.doc.getArray('list').insert(2, ['two and a half']);
    aino.barrier();
    memory.commit();
    return { memory, aino, at: (index) => Y.createID(aino.doc.clientID, index) };
  }

  test.each([
    ['its neighbours in the wrong order', 3, 0],
    ['no room between its neighbours', 0, 2],
    ['an end where its left neighbour already had a right one', null, null],
    ['neighbours of two lists', 0, 'other'],
  ] as const)('given %s, then nobody can have written it and it is refused', (_case, left, right) => {
    const { memory, aino, at } = listed();
    const other = new MemoryClient({ owner: 'device:third' }).online(memory);
    other.doc.getArray('other').push(['elsewhere']);
    memory.commit();
    const between = Y.getItem(memory.newcomer().store, at(1));
    expect(between).toBeInstanceOf(Y.Item);
    const half = [...memory.newcomer().store.clients].find(([, structs]) =>
      structs.some((one) => one instanceof Y.Item && one.rightOrigin?.client === aino.doc.clientID),
    );
    const origin = left === null ? Y.createID(half?.[0] ?? 0, 0) : at(left);
    const rightOrigin = right === null ? null : right === 'other' ? Y.createID(other.doc.clientID, 0) : at(right);
    const before = memory.replica.state();
    const hostile = new MemoryPeer({ owner: 'device:hostile' });
    memory.join(hostile);
    hostile.update(encodeStructs([[itemOf(77, 0, new Y.ContentAny(['x']), { origin, rightOrigin })]]));
    expect(hostile.code).toBe(CLOSE.badMessage);
    expect(memory.replica.state()).toEqual(before);
    expectOneWorld(memory, aino);
  });

  test('given somebody offline wrote between two that are parted by now, then it is taken', () => {
    const { memory, aino } = listed();
    const veikko = new MemoryClient(VEIKKO).online(memory);
    veikko.disconnect();
    for (let i = 0; i < 5; i += 1) {
      aino.doc.getArray('list').insert(1, [`online ${i}`]);
      veikko.doc.getArray('list').insert(1, [`offline ${i}`]);
      veikko.doc.getArray('list').insert(3 + i, ['later']);
      aino.doc.getArray('list').delete(0, 1);
    }
    veikko.online(memory);
    memory.commit();
    expect(veikko.isOnline).toBe(true);
    expect(veikko.doc.getArray('list').toJSON()).toEqual(aino.doc.getArray('list').toJSON());
    expectOneWorld(memory, aino, veikko);
  });
});

describe('a client id', () => {
  test('belongs to the device that first wrote under it; another who adds to it is refused', () => {
    const { memory, aino } = filled();
    const forged = encodeStructs([
      [itemOf(aino.doc.clientID, 100, new Y.ContentAny(['x']), { parent: 'records', key: 'z' })],
    ]);
    const hostile = new MemoryPeer(VEIKKO);
    memory.join(hostile);
    hostile.update(forged);
    expect(hostile.code).toBe(CLOSE.otherHistory);
    const later = memory.reopened();
    const again = new MemoryPeer(VEIKKO);
    later.join(again);
    again.update(forged);
    expect(again.code).toBe(CLOSE.otherHistory);
    records(aino.doc).set('own', 1);
    expectOneWorld(memory, aino);
    expect(records(memory.newcomer()).get('own')).toBe(1);
  });

  test('given its device comes back with offline edits under it, in any tab, then they are taken', () => {
    const { memory, aino } = filled();
    aino.disconnect();
    records(aino.doc).set('offline', 1);
    // The tab was reloaded: another client id, the old edits from the browser's store.
    const reloaded = new MemoryClient(AINO);
    Y.applyUpdate(reloaded.doc, Y.encodeStateAsUpdate(aino.doc));
    records(reloaded.doc).set('reloaded', 1);
    reloaded.online(memory);
    expect(reloaded.isOnline).toBe(true);
    // A second tab sends what the first one wrote, and the first one sends it too.
    const second = new MemoryClient(AINO).online(memory);
    const shared = updatesOf(reloaded.doc, () => records(reloaded.doc).set('shared', 1));
    Y.applyUpdate(second.doc, shared);
    memory.commit();
    expect([second.isOnline, reloaded.isOnline]).toEqual([true, true]);
    expect(records(memory.newcomer()).toJSON()).toMatchObject({ offline: 1, reloaded: 1, shared: 1 });
    expectOneWorld(memory, reloaded, second);
  });

  test('given its device was restored from a backup, then it catches up and goes on under a new id', () => {
    const { memory, aino } = filled();
    const backup = Y.encodeStateAsUpdate(aino.doc);
    records(aino.doc).set('after', 1);
    aino.disconnect();
    const restored = new MemoryClient(AINO);
    Y.applyUpdate(restored.doc, backup);
    records(restored.doc).set('restored', 1);
    restored.online(memory);
    memory.commit();
    expect(restored.isOnline).toBe(true);
    expect(records(restored.doc).toJSON()).toMatchObject({ after: 1, restored: 1 });
    expectOneWorld(memory, restored);
  });

  test('given a machine was set back while it ran, then its other history is refused, not dropped', () => {
    const { memory, aino } = filled();
    const fork = new Y.Doc();
    Y.applyUpdate(fork, Y.encodeStateAsUpdate(aino.doc));
    fork.clientID = aino.doc.clientID;
    records(aino.doc).set('first', 1);
    aino.disconnect();
    const other = new MemoryClient(AINO, fork);
    records(fork).set('second', 1);
    other.online(memory);
    expect(other.codes).toEqual([CLOSE.otherHistory]);
    expectOneWorld(memory);
  });

  test('given a project was begun offline, then its ids are those of the device that brings it', () => {
    const begun = new MemoryClient(AINO);
    const maker = new Y.Doc();
    records(maker).set('name', 'Muutto');
    Y.applyUpdate(begun.doc, Y.encodeStateAsUpdate(maker));
    records(begun.doc).set('more', 1);
    const memory = new MemoryRoom();
    begun.online(memory);
    memory.commit();
    expect(memory.authors).toEqual(new Map([maker.clientID, begun.doc.clientID].map((id) => [id, AINO.owner])));
    expectOneWorld(memory, begun);
  });

  test('given a client without a device secret, then it comes back through its link, and no other link adds to it', () => {
    const memory = new MemoryRoom();
    const old = new MemoryClient({ linkId: 'a' }).online(memory);
    records(old.doc).set('one', 1);
    old.disconnect();
    records(old.doc).set('two', 2);
    old.online(memory);
    memory.commit();
    expect([old.isOnline, records(memory.newcomer()).toJSON()]).toEqual([true, { one: 1, two: 2 }]);
    const forged = encodeStructs([
      [itemOf(old.doc.clientID, 2, new Y.ContentAny([0]), { parent: 'records', key: 'z' })],
    ]);
    const stranger = new MemoryPeer({ owner: 'device:stranger', linkId: 'b' });
    memory.join(stranger);
    stranger.update(forged);
    expect(stranger.code).toBe(CLOSE.otherHistory);
    // The same browser with the newer app: edits under the old id that are still to be sent become its device's.
    old.disconnect();
    records(old.doc).set('three', 3);
    const updated = new MemoryClient({ owner: 'device:new', linkId: 'a' });
    Y.applyUpdate(updated.doc, Y.encodeStateAsUpdate(old.doc));
    updated.online(memory);
    memory.commit();
    expect([updated.isOnline, memory.authors.get(old.doc.clientID)]).toEqual([true, 'device:new']);
    expectOneWorld(memory, updated);
  });

  test('given edits from before owners were kept, then the first who adds to an id has it', () => {
    const { memory, aino } = filled();
    const older = memory.reopened({ authors: [] });
    const back = new MemoryClient(AINO, aino.doc);
    aino.disconnect();
    records(back.doc).set('more', 1);
    back.online(older);
    older.commit();
    expect(older.authors.get(aino.doc.clientID)).toBe(AINO.owner);
    expectOneWorld(older, back);
  });

  test('given it is shown in presence, then nobody else writes under it or shows it, also once its owner has gone', () => {
    const memory = new MemoryRoom();
    const aino = new MemoryClient(AINO).online(memory);
    const id = aino.doc.clientID;
    const forged = encodeStructs([[itemOf(id, 0, new Y.ContentAny([0]), { parent: 'records', key: 'z' })]]);
    const forge = (): number | null => {
      const hostile = new MemoryPeer(VEIKKO);
      memory.join(hostile);
      hostile.presence(id, 50, '{"name":"Aino?"}');
      hostile.update(forged);
      return hostile.code;
    };
    expect(forge()).toBe(CLOSE.otherHistory);
    aino.disconnect();
    expect(forge()).toBe(CLOSE.otherHistory);
    records(aino.doc).set('offline', 1);
    aino.online(memory);
    expect(aino.isOnline).toBe(true);
    expectOneWorld(memory, aino);
  });

  test('given a viewer shows it first, then its owner writes under it all the same', () => {
    const memory = new MemoryRoom();
    const aino = new MemoryClient(AINO);
    const viewer = new MemoryPeer({ owner: 'device:viewer', linkId: 'look', role: 'viewer' });
    memory.join(viewer);
    viewer.presence(aino.doc.clientID, 1);
    aino.online(memory);
    records(aino.doc).set('one', 1);
    memory.commit();
    expect([aino.isOnline, records(memory.newcomer()).size]).toEqual([true, 1]);
  });
});

describe('a record with a fixed id', () => {
  const make = (): Uint8Array => jointCreation('records', 'bLtime', { type: 'note', board: 'b', removed: 1 }, ['text']);

  test('given two devices make it, then both are taken and its ids belong to nobody', () => {
    const memory = new MemoryRoom();
    const [aino, veikko] = [new MemoryClient(AINO), new MemoryClient(VEIKKO)];
    for (const client of [aino, veikko]) {
      Y.applyUpdate(client.doc, make());
      const record = records(client.doc).get('bLtime');
      if (record instanceof Y.Map) record.set('removed', null);
      client.online(memory);
      client.peer?.update(make());
      memory.commit();
      expect(client.isOnline).toBe(true);
    }
    expect(new Set(memory.authors.keys())).toEqual(new Set([aino.doc.clientID, veikko.doc.clientID]));
    expectOneWorld(memory, aino, veikko);
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
      const memory = new MemoryRoom();
      const hostile = new MemoryPeer(VEIKKO);
      memory.join(hostile);
      const update = encodeStructs(blocks);
      expect(checkUpdate(update).kind).toBe('sound');
      hostile.update(update);
      expect(hostile.code).toBe(CLOSE.otherHistory);
    }
  });

  test('given two devices type into a text that the record lacks, then both are taken and nothing is lost', () => {
    const { memory, aino } = filled();
    records(aino.doc).set('old', new Y.Map([['type', 'note']]));
    memory.commit();
    const veikko = new MemoryClient(VEIKKO).online(memory);
    const typeInto = ({ doc }: MemoryClient, word: string): void => {
      const record = records(doc).get('old') as Y.Map<unknown>;
      Y.applyUpdate(doc, jointTexts([{ id: 'old', record, name: 'note' }]), 'made here');
      (record.get('note') as Y.Text).insert(0, word);
    };
    // Neither has heard of the other's.
    typeInto(aino, 'train ');
    typeInto(veikko, 'desk ');
    memory.commit();
    expect([aino.isOnline, veikko.isOnline]).toEqual([true, true]);
    const note = (records(veikko.doc).get('old') as Y.Map<Y.Text>).get('note')?.toString();
    expect([note?.includes('train '), note?.includes('desk ')]).toEqual([true, true]);
    expectOneWorld(memory, aino, veikko);
  });

  test('given something else where such a text would be, then it is refused', () => {
    const { memory, aino } = filled();
    records(aino.doc).set('old', new Y.Map([['inner', new Y.Map()]]));
    memory.commit();
    const old = records(aino.doc).get('old') as Y.Map<unknown>;
    const idOf = (type: unknown): Y.ID => itemOfType(type as Y.AbstractType<unknown>)?.id as Y.ID;
    const client = jointClient('old/note');
    const empty = new Y.ContentType(new Y.Text());
    const forged = [
      itemOf(client, 0, new Y.ContentAny([1]), { parent: idOf(old), key: 'note' }),
      itemOf(client, 0, new Y.ContentType(new Y.Map()), { parent: idOf(old), key: 'note' }),
      itemOf(client, 0, empty, { parent: idOf(old), key: 'title' }),
      itemOf(jointClient('inner/note'), 0, empty, { parent: idOf(old.get('inner')), key: 'note' }),
      itemOf(jointClient('r1/note'), 0, empty, { parent: idOf(old), key: 'note' }),
    ];
    for (const item of forged) {
      const hostile = new MemoryPeer(VEIKKO);
      memory.join(hostile);
      const update = encodeStructs([[item]]);
      expect(checkUpdate(update).kind).toBe('sound');
      hostile.update(update);
      expect(hostile.code).toBe(CLOSE.otherHistory);
    }
    // And as it should be, it is taken.
    const honest = new MemoryPeer(VEIKKO);
    memory.join(honest);
    honest.update(encodeStructs([[itemOf(client, 0, empty, { parent: idOf(old), key: 'note' })]]));
    memory.commit();
    expect(honest.code).toBeNull();
  });
});
