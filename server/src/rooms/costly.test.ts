/** Updates that cost the server, and everyone who opens the document, far more than they cost the sender. */
import { CLOSE } from '@polku/shared/kernel/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { MemoryPeer, MemoryRoom } from '../testing/memory-room';
import { encodeStructs, itemOf } from '../testing/structs';
import { Replica } from './replica';

const BASE = 5;
const HOSTILE = 9;

let memory: MemoryRoom;
beforeEach(() => {
  memory = new MemoryRoom();
  const owner = new MemoryPeer({ owner: 'device:owner' });
  memory.join(owner);
  const first = itemOf(BASE, 0, new Y.ContentAny(['a']), { parent: 'list' });
  const last = itemOf(BASE, 1, new Y.ContentString('z'), { origin: Y.createID(BASE, 0) });
  const value = itemOf(BASE, 2, new Y.ContentAny([1]), { parent: 'map', key: 'k' });
  owner.update(encodeStructs([[first, last, value]]));
});
afterEach(() => vi.restoreAllMocks());

const between = { origin: Y.createID(BASE, 0), rightOrigin: Y.createID(BASE, 1) };
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const x = (): Y.ContentAny => new Y.ContentAny(['x']);

function codeAfter(update: Uint8Array, role: 'editor' | 'viewer' = 'editor'): number | null {
  const peer = new MemoryPeer({ owner: 'device:other', role });
  memory.join(peer);
  peer.update(update);
  return peer.code;
}

const contents = (doc: Y.Doc): unknown => [
  doc.getText('t').toJSON(),
  doc.getArray('l').toJSON(),
  doc.getMap('map').toJSON(),
];
const nested = (depth: number): unknown => {
  let value: unknown = null;
  for (let i = 0; i < depth; i += 1) value = i % 2 ? [value] : { a: value };
  return value;
};
const valueOf = (content: Y.Item['content']): Uint8Array =>
  encodeStructs([[itemOf(HOSTILE, 0, content, { parent: 'map', key: 'deep' })]]);

describe('an update is refused, and the document stays as it was', () => {
  test.each<[string, () => Uint8Array]>([
    [
      'of one client that puts thousands of items between the same two',
      () => encodeStructs([times(6_000, (at) => itemOf(HOSTILE, at, x(), between))]),
    ],
    [
      'of thousands of clients that each put one there',
      () => encodeStructs(times(6_000, (at) => [itemOf(HOSTILE + at, 0, x(), between)])),
    ],
    [
      'of thousands of clients that each write a key as if nobody had before',
      () => encodeStructs(times(6_000, (at) => [itemOf(HOSTILE + at, 0, x(), { parent: 'map', key: 'k' })])),
    ],
    [
      'with values in thousands of pieces, which Yjs would copy again and again',
      () =>
        encodeStructs([
          times(3_000, (at) =>
            itemOf(HOSTILE, at, x(), at === 0 ? { parent: 'list2' } : { origin: Y.createID(HOSTILE, at - 1) }),
          ),
        ]),
    ],
    ['with a value nested deeper than others can read', () => valueOf(new Y.ContentAny([nested(200)]))],
    ['with an object in a text nested so', () => valueOf(new Y.ContentEmbed({ a: nested(200) }))],
    ['with a mark in a text nested so', () => valueOf(new Y.ContentFormat('bold', { a: nested(200) }))],
    [
      'with shared types nested so',
      () =>
        encodeStructs([
          times(60, (at) =>
            itemOf(
              HOSTILE,
              at,
              new Y.ContentType(new Y.Map()),
              at === 0 ? { parent: 'map', key: 'in' } : { parent: Y.createID(HOSTILE, at - 1), key: 'in' },
            ),
          ),
        ]),
    ],
    [
      'that deletes the same again and again',
      () => encodeStructs([], new Map([[BASE, times(1_000, () => ({ clock: 0, len: 2 }))]])),
    ],
  ])('%s', (_what, update) => {
    const before = memory.replica.state();
    expect(codeAfter(update())).toBe(CLOSE.badMessage);
    expect(memory.replica.state()).toEqual(before);
  });

  test('that takes too much time, and the next one is taken', () => {
    const replica = new Replica({ head: 0, base: null, rows: [] }, 1e6);
    const update = encodeStructs([times(500, (at) => itemOf(HOSTILE, at, x(), { parent: 'map', key: `k${at}` }))]);
    let used = 0;
    vi.spyOn(process, 'cpuUsage').mockImplementation(() => ({ user: (used += 600_000), system: 0 }));
    expect(replica.apply(update, () => true)).toEqual({ kind: 'unsound', reason: 'takes too long' });
    vi.restoreAllMocks();
    expect(replica.apply(update, () => true)).toMatchObject({ kind: 'changed' });
    replica.destroy();
  });
});

test('one key set thousands of times, its updates merged into one, is taken', () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const map = doc.getMap('map');
  times(8_000, (at) => map.set('often', at));
  expect(codeAfter(Y.mergeUpdates(updates))).toBeNull();
  expect(memory.newcomer().getMap('map').get('often')).toBe(7_999);
});

test('a reader that tells known deletions again and again in one message is sent away', () => {
  const owner = new MemoryPeer({ owner: 'device:owner' });
  memory.join(owner);
  owner.update(encodeStructs([], new Map([[BASE, [{ clock: 0, len: 2 }]]])));
  const echo = (ranges: { clock: number; len: number }[]): Uint8Array => encodeStructs([], new Map([[BASE, ranges]]));
  expect(
    codeAfter(
      echo([
        { clock: 0, len: 1 },
        { clock: 1, len: 1 },
      ]),
      'viewer',
    ),
  ).toBeNull();
  expect(
    codeAfter(
      echo([
        { clock: 0, len: 2 },
        { clock: 0, len: 2 },
      ]),
      'viewer',
    ),
  ).toBe(CLOSE.forbidden);
});

describe('what people do is taken', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['a long text written from its end', (doc) => times(3_000, () => doc.getText('t').insert(0, 'x'))],
    ['values put one by one at the end', (doc) => times(3_000, (at) => doc.getArray('l').push([at]))],
    ['values put one by one at the front', (doc) => times(3_000, (at) => doc.getArray('l').unshift([at]))],
    ['a value changed many times', (doc) => times(6_000, (at) => doc.getMap('map').set('k', at))],
    ['a value as deep as a file may have it', (doc) => doc.getMap('map').set('deep', nested(64))],
    [
      'every second letter deleted',
      (doc) => {
        doc.getText('t').insert(0, 'kosketuspiste'.repeat(100));
        times(600, (at) => doc.getText('t').delete(at, 1));
      },
    ],
  ])('%s', (_what, change) => {
    const doc = memory.newcomer();
    const before = Y.encodeStateVector(doc);
    change(doc);
    expect(codeAfter(Y.encodeStateAsUpdate(doc, before))).toBeNull();
    expect(contents(memory.newcomer())).toEqual(contents(doc));
  });

  test('two people who each put a thousand things at the front without a network', () => {
    for (const name of ['a', 'b']) {
      const doc = new Y.Doc();
      times(1_000, (at) => doc.getArray('front').unshift([`${name}${at}`]));
      expect(codeAfter(Y.encodeStateAsUpdate(doc))).toBeNull();
    }
    expect(memory.newcomer().getArray('front').length).toBe(2_000);
  });
});
