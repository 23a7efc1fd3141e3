import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Line } from './journal';
import { Ledger } from './ledger';
import { checksum, type StoredRoom, type StoredRow } from './stored';
import { judge, type Reading } from './verdict';

const ROOM = 'project1-content';

/** Two edits of one writer, confirmed, and a third that is not. */
function scene(): { ledger: Ledger; updates: Uint8Array[]; doc: Y.Doc; say: (line: Line) => void } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const ledger = new Ledger();
  const say = (line: Line): void => ledger.take(line);
  const who = { w: 'w0', life: 1 };
  say({ t: 'life', ...who, client: doc.clientID });
  say({ t: 'edit', ...who, n: 1, kind: 'add', key: 'w0x1' });
  doc.getMap('records').set('w0x1', new Y.Map());
  say({ t: 'edit', ...who, n: 2, kind: 'list', key: 'w0x2' });
  doc.getArray('list').push(['w0x2']);
  say({ t: 'ack', ...who, n: 2, clock: Y.getState(doc.store, doc.clientID) });
  say({ t: 'edit', ...who, n: 3, kind: 'count', key: 'w0l1' });
  doc.getMap('counts').set('w0l1', 3);
  return { ledger, updates, doc, say };
}

function row(kind: 'update' | 'snapshot', seq: number, data: Uint8Array): StoredRow {
  const sum = checksum(kind, ROOM, { seq, data, sum: new Uint8Array() });
  return { seq, data, sum };
}

function stored(updates: readonly Uint8Array[], authors: readonly number[]): StoredRoom {
  return {
    head: updates.length,
    updates: updates.map((data, i) => row('update', i + 1, data)),
    snapshots: [],
    authors: new Map(authors.map((client) => [client, 'somebody'])),
    leftOut: 0,
    faults: [],
  };
}

function kindsOf(ledger: Ledger, room: StoredRoom | null, earlier: Reading | null = null): string[] {
  return [...new Set(judge(ROOM, ledger, room, earlier).faults.map(({ kind }) => kind))].sort();
}

test('what was confirmed is stored: nothing to say, whether what was not confirmed is there or not', () => {
  const { ledger, updates, doc } = scene();
  expect(kindsOf(ledger, stored(updates, [doc.clientID]))).toEqual([]);
  expect(kindsOf(ledger, stored(updates.slice(0, 2), [doc.clientID]))).toEqual([]);
});

test('a snapshot and the rows after it say the same as all rows', () => {
  const { ledger, updates, doc } = scene();
  const whole = stored(updates, [doc.clientID]);
  const snapshots = [row('snapshot', 2, Y.mergeUpdates(updates.slice(0, 2)))];
  expect(kindsOf(ledger, { ...whole, snapshots, updates: whole.updates.slice(2) })).toEqual([]);
  expect(kindsOf(ledger, { ...whole, snapshots })).toEqual([]);
});

test.each<[string, string[], (room: StoredRoom, updates: Uint8Array[]) => StoredRoom | null]>([
  ['nothing is stored', ['lost'], () => null],
  ['a confirmed edit is not there', ['lost'], (room, [one]) => stored([one!], [...room.authors.keys()])],
  ['a row is missing', ['gap', 'lost'], (room) => ({ ...room, updates: room.updates.filter(({ seq }) => seq !== 2) })],
  ['the last row is missing', ['gap'], (room) => ({ ...room, updates: room.updates.slice(0, 2) })],
  ['rows begin late', ['gap', 'lost'], (room) => ({ ...room, updates: room.updates.slice(1) })],
  [
    'a row has another checksum',
    ['checksum'],
    (room) => ({
      ...room,
      updates: room.updates.map((one) => (one.seq === 2 ? { ...one, sum: Buffer.alloc(32) } : one)),
    }),
  ],
  [
    'a row has another place than its checksum says',
    ['checksum'],
    (room) => ({ ...room, head: 4, updates: [...room.updates, { ...room.updates[0]!, seq: 4 }].slice(0, 4) }),
  ],
  ['an update is stored twice', ['doubled'], (room, all) => stored([...all, all[1]!], [...room.authors.keys()])],
  [
    'a snapshot is another document than the rows',
    ['format'],
    (room, [one]) => ({ ...room, snapshots: [row('snapshot', 2, one!)] }),
  ],
  ['nobody is the author', ['format'], (room) => ({ ...room, authors: new Map() })],
  ['something was left out', ['format'], (room) => ({ ...room, leftOut: 1 })],
  ['the database finds a fault', ['format'], (room) => ({ ...room, faults: ['page 7'] })],
])('%s: %j', (_what, kinds, spoil) => {
  const { ledger, updates, doc } = scene();
  expect(kindsOf(ledger, spoil(stored(updates, [doc.clientID]), updates))).toEqual(expect.arrayContaining(kinds));
});

test('an entry that is there twice, and one that nobody made', () => {
  const { ledger, updates, doc } = scene();
  doc.getArray('list').push(['w0x2']);
  expect(kindsOf(ledger, stored(updates, [doc.clientID]))).toEqual(['doubled']);
  doc.getMap('records').set('w9x9', new Y.Map());
  expect(kindsOf(ledger, stored(updates, [doc.clientID]))).toEqual(['doubled', 'format']);
});

test('what others were shown has to be there, confirmed or not', () => {
  const { ledger, updates, doc, say } = scene();
  const vector = { [String(doc.clientID)]: Y.getState(doc.store, doc.clientID) };
  say({ t: 'life', w: 'w1', life: 1, client: 7 });
  say({ t: 'seen', w: 'w1', life: 1, vector, gone: [] });
  expect(kindsOf(ledger, stored(updates, [doc.clientID]))).toEqual([]);
  expect(kindsOf(ledger, stored(updates.slice(0, 2), [doc.clientID]))).toEqual(['gone back']);
});

test('what was removed and confirmed, or seen removed, stays removed', () => {
  const { ledger, updates, doc, say } = scene();
  say({ t: 'edit', w: 'w0', life: 1, n: 4, kind: 'remove', key: 'w0x1' });
  const before = stored(updates, [doc.clientID]);
  doc.getMap('records').delete('w0x1');
  expect(kindsOf(ledger, before)).toEqual([]);
  expect(kindsOf(ledger, stored(updates, [doc.clientID]))).toEqual([]);
  say({ t: 'life', w: 'w1', life: 1, client: 7 });
  say({ t: 'seen', w: 'w1', life: 1, vector: {}, gone: ['w0x1'] });
  expect(kindsOf(ledger, before)).toEqual(['gone back']);
});

test('what an earlier look found is still there, unchanged', () => {
  const { ledger, updates, doc } = scene();
  const whole = stored(updates, [doc.clientID]);
  const { reading } = judge(ROOM, ledger, whole, null);
  expect(kindsOf(ledger, whole, reading)).toEqual([]);
  expect(kindsOf(ledger, stored(updates.slice(0, 2), [doc.clientID]), reading)).toEqual(['gone back']);
  const renamed = { ...whole, authors: new Map([[doc.clientID, 'another']]) };
  expect(kindsOf(ledger, renamed, reading)).toEqual(['gone back']);
  const rewritten = stored([updates[0]!, updates[1]!, Y.mergeUpdates(updates)], [doc.clientID]);
  expect(kindsOf(ledger, rewritten, reading)).toEqual(['gone back']);
});

test('what a client complains about counts', () => {
  const { ledger, updates, doc, say } = scene();
  say({ t: 'refused', w: 'w0', life: 1, code: 4409, reason: 'another history' });
  expect(kindsOf(ledger, stored(updates, [doc.clientID]))).toEqual(['gone back']);
});
