/** What the server notes about an edit: whose it was, which clocks, what it deleted, and which records of which board. */
import { CLOSE } from '@polku/shared/kernel/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MemoryClient, MemoryPeer, type MemoryPeerOptions, MemoryRoom, memoryProject } from '../testing/memory-room';
import { encodeStructs, itemOf } from '../testing/structs';

const AINO: MemoryPeerOptions = { owner: 'device:aino', memberId: 'aino' };
const VEIKKO: MemoryPeerOptions = { owner: 'device:veikko', memberId: 'veikko' };

let memory: MemoryRoom;
let aino: MemoryClient;
beforeEach(() => {
  memory = new MemoryRoom();
  aino = new MemoryClient(AINO).online(memory);
});

type YRecord = Y.Map<unknown>;
const records = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap('records');
function make(doc: Y.Doc, id: string, board: string, text = ''): void {
  records(doc).set(
    id,
    new Y.Map<unknown>([
      ['board', board],
      ['title', new Y.Text(text)],
    ]),
  );
}
function title(doc: Y.Doc, id: string): Y.Text {
  const found = records(doc).get(id)?.get('title');
  if (!(found instanceof Y.Text)) throw new Error(`no title in ${id}`);
  return found;
}
const things = (at: number): unknown => Object.fromEntries(memory.deeds.at(at)?.things ?? []);

describe('an edit', () => {
  test('counts for the records it makes, changes or deletes, by their boards', () => {
    aino.doc.transact(() => {
      make(aino.doc, 'note1', 'board1', 'Wait');
      make(aino.doc, 'note2', 'board1');
      make(aino.doc, 'team1', '');
    });
    expect(things(0)).toEqual({ board1: ['note1', 'note2'], '': ['team1'] });
    title(aino.doc, 'note1').insert(4, 'ing');
    records(aino.doc).get('note2')?.set('board', 'board2');
    records(aino.doc).delete('team1');
    expect([things(1), things(2), things(3)]).toEqual([
      { board1: ['note1'] },
      { board2: ['note2'] },
      { '': ['team1'] },
    ]);
  });

  test('does not count for what the app notes about it on the board', () => {
    records(aino.doc).set(
      'board1',
      new Y.Map<unknown>([
        ['type', 'board'],
        ['board', ''],
      ]),
    );
    records(aino.doc).get('board1')?.set('changed', { at: 1, by: 'Aino' });
    expect(things(-1)).toEqual({});
    expect(memory.deeds.at(-1)?.written).toHaveLength(3);
    aino.doc.transact(() => {
      records(aino.doc).get('board1')?.set('changed', { at: 2, by: 'Aino' });
      records(aino.doc).get('board1')?.set('archived', true);
    });
    expect(things(-1)).toEqual({ '': ['board1'] });
  });

  test('tells its clocks and what it deleted, what it overwrote included, and nothing of what was known', () => {
    make(aino.doc, 'note1', 'board1', 'Wait');
    memory.commit();
    const veikko = new MemoryClient(VEIKKO).online(memory);
    title(veikko.doc, 'note1').delete(0, 2);
    records(veikko.doc).get('note1')?.set('board', 'board2');
    const [his, hers] = [veikko.doc.clientID, aino.doc.clientID];
    const own = memory.deeds.slice(1);
    expect(own.map(({ memberId }) => memberId)).toEqual(['veikko', 'veikko']);
    expect(own.map(({ written }) => written)).toEqual([[], [his, 0, 1]]);
    expect(own.flatMap(({ deleted }) => deleted.filter((_, at) => at % 3 === 0))).toEqual([hers, hers]);
    expect(own.map(({ deleted }) => (deleted[2] ?? 0) - (deleted[1] ?? 0))).toEqual([2, 1]);
    // Sent again, it is nothing new.
    veikko.peer?.update(Y.encodeStateAsUpdate(veikko.doc));
    expect(memory.deeds).toHaveLength(3);
  });

  test('of one who did not join by name is told without clocks', () => {
    const nobody = new MemoryClient({ owner: 'device:nobody' }).online(memory);
    make(nobody.doc, 'note1', 'board1');
    expect(memory.deeds.at(-1)).toMatchObject({ memberId: null, written: [], deleted: [] });
    expect(things(-1)).toEqual({ board1: ['note1'] });
  });

  test('that waited counts when it goes in, for whom it is', () => {
    const project = memoryProject();
    memory = new MemoryRoom({ project });
    const veikko = new MemoryClient(VEIKKO).online(memory);
    if (veikko.peer) veikko.peer.muted = true;
    make(veikko.doc, 'note1', 'board1');
    expect(memory.deeds).toEqual([]);
    if (veikko.peer) veikko.peer.muted = false;
    project.rightsChanged();
    expect(memory.deeds).toMatchObject([{ memberId: 'veikko', written: [veikko.doc.clientID, 0, 3] }]);
  });

  test('of the discussion is not told', () => {
    memory = new MemoryRoom({ kind: 'discussion' });
    const writer = new MemoryClient(AINO).online(memory);
    records(writer.doc).set('c1', new Y.Map<unknown>([['member', 'aino']]));
    expect([memory.replica.head, memory.deeds]).toEqual([1, []]);
  });
});

describe('a forger', () => {
  test('adds nothing under the client id of another, so nothing is told of them', () => {
    make(aino.doc, 'note1', 'board1');
    const peer = new MemoryPeer(VEIKKO);
    memory.join(peer);
    const forged = itemOf(aino.doc.clientID, 3, new Y.ContentAny(['x']), { parent: 'records', key: 'note2' });
    peer.update(encodeStructs([[forged]]));
    expect(peer.code).toBe(CLOSE.otherHistory);
    expect(memory.deeds.map(({ memberId }) => memberId)).toEqual(['aino']);
  });

  test.each([
    ['ids of 10 kB', () => make(aino.doc, 'x'.repeat(10_000), 'y'.repeat(10_000)), {}],
    ['a board of 10 kB', () => make(aino.doc, 'note1', 'y'.repeat(10_000)), { '': ['note1'] }],
    ['a record that is no record', () => void aino.doc.getMap('records').set('note1', 'text'), { '': ['note1'] }],
    [
      'a board that is a map',
      () => records(aino.doc).set('note1', new Y.Map([['board', new Y.Map()]])),
      { '': ['note1'] },
    ],
    ['what is in no record', () => void aino.doc.getMap('elsewhere').set('a', 1), {}],
  ])('writes %s, and no more of it is told than is an id', (_, write, expected) => {
    write();
    expect(things(-1)).toEqual(expected);
    expect(memory.deeds.at(-1)?.written).toHaveLength(3);
  });
});
