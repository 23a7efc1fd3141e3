/** What waits while something is frozen or somebody muted, and whose a comment is; on a room in memory. */
import { jointClient, jointCreation } from '@polku/shared/kernel/joint-creation';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { MESSAGE_NOTICE, readNotice, type RoomNotice } from '@polku/shared/kernel/room-notice';
import * as decoding from 'lib0/decoding';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MemoryClient, MemoryPeer, type MemoryPeerOptions, MemoryRoom, memoryProject } from '../testing/memory-room';
import { encodeStructs, itemOf } from '../testing/structs';
import type { ProjectState } from './project-state';
import { itemAt } from './struct-store';

type YRecord = Y.Map<unknown>;
const records = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap('records');

function make(doc: Y.Doc, id: string, fields: Readonly<Record<string, unknown>>): YRecord {
  const record: YRecord = new Y.Map(Object.entries(fields));
  records(doc).set(id, record);
  return record;
}

function text(doc: Y.Doc, id: string, field = 'text'): Y.Text {
  const found = records(doc).get(id)?.get(field);
  if (!(found instanceof Y.Text)) throw new Error(`no text ${field} in ${id}`);
  return found;
}

function part(doc: Y.Doc, id: string): Y.Map<unknown> {
  const found = records(doc).get(id)?.get('part');
  if (!(found instanceof Y.Map)) throw new Error(`no map in ${id}`);
  return found;
}

let project: ProjectState;
beforeEach(() => {
  project = memoryProject();
});
function freeze(...frozen: string[]): void {
  project.frozen = frozen;
  project.rightsChanged();
}
function change(client: MemoryClient, rights: Partial<Pick<MemoryPeer, 'role' | 'muted' | 'crowded'>>): void {
  if (!client.peer) throw new Error('not connected');
  Object.assign(client.peer, rights);
  project.rightsChanged();
}
function here(memory: MemoryRoom): Record<string, Record<string, unknown>> {
  return records(memory.newcomer()).toJSON();
}
/** @returns whether the client is told that all it has written is safe */
function isSaved(memory: MemoryRoom, client: MemoryClient): boolean {
  const nonce = client.barrier();
  memory.commit();
  return client.answered.has(nonce);
}

const AINO: MemoryPeerOptions = { owner: 'device:aino', linkId: 'shared', memberId: 'aino' };
const VEIKKO: MemoryPeerOptions = { owner: 'device:veikko', linkId: 'shared', memberId: 'veikko' };
const HOST: MemoryPeerOptions = { owner: 'device:host', linkId: 'host', role: 'facilitator', memberId: 'host' };

/** Two boards with a record each, and a row on the first. */
function boards(): { memory: MemoryRoom; host: MemoryClient; aino: MemoryClient; veikko: MemoryClient } {
  const memory = new MemoryRoom({ project });
  const host = new MemoryClient(HOST).online(memory);
  make(host.doc, 'row1', { type: 'lane', board: 'one' });
  make(host.doc, 'card1', { board: 'one', lane: 'row1', title: new Y.Text('first'), part: new Y.Map([['a', 1]]) });
  make(host.doc, 'card2', { board: 'two', lane: 'row2', title: new Y.Text('second') });
  memory.commit();
  return { memory, host, aino: new MemoryClient(AINO).online(memory), veikko: new MemoryClient(VEIKKO).online(memory) };
}

describe('while a board is frozen', () => {
  test('an edit of it waits unseen and is not called safe, and goes in when the freeze ends', () => {
    const { memory, aino, veikko } = boards();
    freeze('one');
    records(aino.doc).get('card1')?.set('lane', 'row3');
    expect(isSaved(memory, aino)).toBe(false);
    expect([here(memory)['card1']?.['lane'], records(veikko.doc).get('card1')?.get('lane')]).toEqual(['row1', 'row1']);
    const nonce = aino.barrier();
    freeze();
    memory.commit();
    expect(aino.answered.has(nonce)).toBe(true);
    expect(records(veikko.doc).get('card1')?.get('lane')).toBe('row3');
    expect(aino.codes).toEqual([]);
  });

  test('edits of another board go in, until they come behind one that waits; order is kept', () => {
    const { memory, aino } = boards();
    freeze('one');
    records(aino.doc).get('card2')?.set('lane', 'before');
    expect(isSaved(memory, aino)).toBe(true);
    records(aino.doc).get('card1')?.set('lane', 'waits');
    records(aino.doc).get('card2')?.set('lane', 'behind');
    expect(isSaved(memory, aino)).toBe(false);
    expect(here(memory)['card2']?.['lane']).toBe('before');
    freeze('other');
    memory.commit();
    expect([here(memory)['card1']?.['lane'], here(memory)['card2']?.['lane']]).toEqual(['waits', 'behind']);
    expect(isSaved(memory, aino)).toBe(true);
  });

  test('a facilitator writes on, and what was made offline goes in afterwards beside it', () => {
    const { memory, host, aino } = boards();
    aino.disconnect();
    text(aino.doc, 'card1', 'title').insert(5, ' and mine');
    freeze('*');
    records(host.doc).get('card1')?.set('lane', 'hosts');
    expect(isSaved(memory, host)).toBe(true);
    aino.online(memory);
    expect(isSaved(memory, aino)).toBe(false);
    freeze();
    expect(isSaved(memory, aino)).toBe(true);
    expect(here(memory)['card1']).toMatchObject({ lane: 'hosts', title: 'first and mine' });
  });

  test('who has nothing new is told that all is safe', () => {
    const { memory, aino } = boards();
    freeze('*');
    expect(isSaved(memory, aino)).toBe(true);
    aino.disconnect();
    aino.online(memory);
    expect(isSaved(memory, aino)).toBe(true);
  });

  test('an edit that waited for others waits on behind them, without a time limit', () => {
    const memory = new MemoryRoom({ project, heldMs: 1 });
    const host = new MemoryClient(HOST).online(memory);
    make(host.doc, 'card1', { board: 'one', n: 0 });
    memory.commit();
    const aino = new MemoryClient(AINO).online(memory);
    aino.disconnect();
    records(aino.doc).get('card1')?.set('n', 1);
    freeze('one');
    aino.connect(memory);
    // Typed before the answer with what was made offline.
    records(aino.doc).get('card1')?.set('n', 2);
    aino.answer();
    expect(isSaved(memory, aino)).toBe(false);
    return new Promise((resolve) => setTimeout(resolve, 20)).then(() => {
      expect(aino.codes).toEqual([]);
      freeze();
      expect(isSaved(memory, aino)).toBe(true);
      expect(here(memory)['card1']?.['n']).toBe(2);
    });
  });

  test('beyond what may wait the connection ends, and the client keeps its work', () => {
    const { memory, aino } = boards();
    freeze('one');
    for (let i = 0; i < 9 && aino.codes.length === 0; i += 1) {
      records(aino.doc)
        .get('card1')
        ?.set('text', `${i}`.repeat(1024 * 1024));
    }
    expect(aino.codes).toEqual([CLOSE.incomplete]);
    freeze();
    aino.online(memory);
    expect(isSaved(memory, aino)).toBe(true);
    expect(here(memory)['card1']?.['text']).toEqual(records(aino.doc).get('card1')?.get('text'));
  });
});

describe.each<[string, string[], (doc: Y.Doc) => void]>([
  ['changes a record', ['one'], (doc) => records(doc).get('card1')?.set('x', 1)],
  ['types into its text', ['one'], (doc) => text(doc, 'card1', 'title').insert(0, '!')],
  ['deletes in its text only', ['one'], (doc) => text(doc, 'card1', 'title').delete(0, 2)],
  ['writes into a map in it', ['one'], (doc) => part(doc, 'card1').set('b', 1)],
  ['deletes a field only', ['one'], (doc) => records(doc).get('card1')?.delete('part')],
  ['deletes the record only', ['one'], (doc) => records(doc).delete('card1')],
  ['replaces the record by one elsewhere', ['one'], (doc) => void make(doc, 'card1', { board: 'two' })],
  ['moves it out', ['one'], (doc) => records(doc).get('card1')?.set('board', 'two')],
  ['moves another in', ['one'], (doc) => records(doc).get('card2')?.set('board', 'one')],
  ['makes a record on it', ['one'], (doc) => void make(doc, 'card3', { board: 'one' })],
  [
    'makes one on it that says two boards',
    ['one'],
    (doc) => {
      make(doc, 'card3', { board: 'one' });
      records(doc).get('card3')?.set('board', 'two');
    },
  ],
  [
    'makes a record inside a record',
    ['one'],
    (doc) =>
      records(doc)
        .get('card1')
        ?.set('own', new Y.Map([['board', 'two']])),
  ],
  ['makes one and deletes it', ['one'], (doc) => (make(doc, 'card3', { board: 'one' }), records(doc).delete('card3'))],
  ['changes the frozen row itself', ['row1'], (doc) => records(doc).get('row1')?.set('x', 1)],
  ['changes a card of the row', ['row1'], (doc) => records(doc).get('card1')?.set('x', 1)],
  ['moves a card out of the row', ['row1'], (doc) => records(doc).get('card1')?.set('lane', 'row2')],
  ['moves a card into the row', ['row1'], (doc) => records(doc).get('card2')?.set('lane', 'row1')],
  ['writes document-wide values', ['*'], (doc) => doc.getMap('meta').set('minWriter', 99)],
  ['writes anywhere', ['*'], (doc) => doc.getText('elsewhere').insert(0, 'x')],
])('an editor who %s, with %j frozen,', (_what, frozen, act) => {
  test('waits, leaves the document as it is, and gets in when it ends', () => {
    const { memory, aino } = boards();
    freeze(...frozen);
    // As a client that keeps what is deleted, which shows more of what was done.
    aino.doc.gc = false;
    const before = JSON.stringify(memory.newcomer().toJSON());
    const head = memory.replica.head;
    aino.doc.transact(() => act(aino.doc));
    expect(isSaved(memory, aino)).toBe(false);
    expect([memory.replica.head, JSON.stringify(memory.newcomer().toJSON())]).toEqual([head, before]);
    freeze();
    expect(isSaved(memory, aino)).toBe(true);
    expect(here(memory)).toEqual(records(aino.doc).toJSON());
  });
});

test('hostile ways into a frozen record wait like honest ones', () => {
  const { memory, host, veikko } = boards();
  freeze('one');
  const boardItem = (id: string): Y.ID | undefined => {
    const card = records(host.doc).get(id);
    return card && itemAt(card, 'board')?.id;
  };
  const letter = Y.createRelativePositionFromTypeIndex(text(host.doc, 'card1', 'title'), 0).item;
  const board = boardItem('card1');
  const record = itemAt(records(host.doc), 'card1')?.id;
  if (!letter || !board || !record) throw new Error('no ids');
  const ways = [
    // By a neighbour alone, which says nothing of the record.
    encodeStructs([[itemOf(9001, 0, new Y.ContentString('x'), { origin: letter, rightOrigin: null })]]),
    // By a value told as a text, a json value or an embedded one.
    encodeStructs([[itemOf(9002, 0, new Y.ContentJSON(['two']), { origin: board })]]),
    encodeStructs([[itemOf(9003, 0, new Y.ContentEmbed('two'), { origin: board })]]),
    // By overwriting it with what is deleted already.
    encodeStructs([[itemOf(9004, 0, new Y.ContentDeleted(1), { origin: record })]]),
    // By a neighbour in the same update, which stands in the record.
    encodeStructs([
      [itemOf(9006, 0, new Y.ContentAny(['x']), { origin: Y.createID(9005, 0) })],
      [itemOf(9005, 0, new Y.ContentAny(['y']), { parent: record, key: 'new' })],
    ]),
    // Under the number that a record makes for itself.
    jointCreation('records', 'joint1', { type: 'note', board: 'one', removed: 1 }, ['text']),
  ];
  for (const update of ways) {
    const peer = new MemoryPeer({ owner: `device:${ways.indexOf(update)}`, linkId: 'shared' });
    memory.join(peer);
    const { head } = memory.replica;
    peer.update(update);
    expect([peer.code, memory.replica.head]).toEqual([null, head]);
    peer.leave();
  }
  expect(here(memory)['card1']).toMatchObject({ board: 'one', title: 'first' });
  // What would be moved onto it by such a value, too.
  const card2 = boardItem('card2');
  const { head } = memory.replica;
  veikko.peer?.update(encodeStructs([[itemOf(9010, 0, new Y.ContentEmbed('one'), { origin: card2 ?? null })]]));
  expect(memory.replica.head).toBe(head);
});

describe('somebody muted, or without a place to edit', () => {
  test.each(['muted', 'crowded'] as const)('(%s) writes on for themselves; it goes in when that ends', (why) => {
    const { memory, aino, veikko } = boards();
    change(aino, { muted: why === 'muted' });
    if (why === 'crowded' && aino.peer) aino.peer.crowded = true;
    records(aino.doc).get('card2')?.set('lane', 'quiet');
    expect(isSaved(memory, aino)).toBe(false);
    expect(records(veikko.doc).get('card2')?.get('lane')).toBe('row2');
    change(aino, { muted: false, crowded: false });
    expect(isSaved(memory, aino)).toBe(true);
    expect(records(veikko.doc).get('card2')?.get('lane')).toBe('quiet');
  });

  test('leaves, and nothing stays of what waited; coming back, it waits again', () => {
    const { memory, aino } = boards();
    change(aino, { muted: true });
    records(aino.doc).get('card2')?.set('lane', 'quiet');
    aino.disconnect();
    project.rightsChanged();
    expect(here(memory)['card2']?.['lane']).toBe('row2');
    aino.online(memory);
    expect(isSaved(memory, aino)).toBe(true);
  });
});

describe('a role that changes on an open connection', () => {
  test('lowered: what waited is dropped, no barrier says otherwise, the next edit ends it, and nothing of the device is lost', () => {
    const { memory, aino } = boards();
    freeze('one');
    records(aino.doc).get('card1')?.set('lane', 'mine');
    const nonce = aino.barrier();
    change(aino, { role: 'participant' });
    freeze();
    memory.commit();
    expect([aino.answered.has(nonce), isSaved(memory, aino), aino.codes]).toEqual([false, false, []]);
    records(aino.doc).get('card1')?.set('x', 1);
    expect(aino.codes).toEqual([CLOSE.forbidden]);
    expect(here(memory)['card1']?.['lane']).toBe('row1');
    aino.online(memory);
    expect(isSaved(memory, aino)).toBe(true);
    expect(here(memory)['card1']).toMatchObject({ lane: 'mine', x: 1 });
  });

  test('raised: the client is asked what it has, and what it kept goes in', () => {
    const { memory } = boards();
    const ben = new MemoryClient({ owner: 'device:ben', linkId: 'shared', role: 'viewer' });
    make(ben.doc, 'card9', { board: 'two' });
    ben.connect(memory);
    expect(ben.hasAnswered).toBe(true);
    change(ben, { role: 'editor' });
    expect(ben.hasAnswered).toBe(false);
    ben.answer();
    expect(isSaved(memory, ben)).toBe(true);
    expect(here(memory)['card9']).toEqual({ board: 'two' });
  });
});

describe('in the discussion', () => {
  function discussion(): { memory: MemoryRoom; aino: MemoryClient; veikko: MemoryClient; host: MemoryClient } {
    const memory = new MemoryRoom({ project, kind: 'discussion' });
    const online = (who: MemoryPeerOptions): MemoryClient => new MemoryClient(who).online(memory);
    const [aino, veikko, host] = [online({ role: 'participant', ...AINO }), online(VEIKKO), online(HOST)];
    make(aino.doc, 'a1', { member: 'aino', text: new Y.Text('hei') });
    make(veikko.doc, 'v1', { member: 'veikko', text: new Y.Text('moi') });
    memory.commit();
    return { memory, aino, veikko, host };
  }
  type Act = (doc: Y.Doc) => void;

  const OWN: readonly [string, Act][] = [
    ['adds one', (doc) => void make(doc, 'a2', { member: 'aino', text: new Y.Text('lisää') })],
    ['types in the own', (doc) => text(doc, 'a1').insert(0, 'no ')],
    ['marks the own as removed', (doc) => records(doc).get('a1')?.set('removed', { at: 1, by: 'aino' })],
    ['deletes the own', (doc) => records(doc).delete('a1')],
    ['adds one and deletes it', (doc) => (make(doc, 'a2', { member: 'aino' }), records(doc).delete('a2'))],
    ['replaces the own', (doc) => void make(doc, 'a1', { member: 'aino' })],
  ];
  test.each(OWN)('a participant %s', (_what, act) => {
    const { memory, aino } = discussion();
    aino.doc.transact(() => act(aino.doc));
    expect(isSaved(memory, aino)).toBe(true);
    expect(here(memory)).toEqual(records(aino.doc).toJSON());
  });

  const FORBIDDEN: readonly [string, Act][] = [
    ['adds one in the name of another', (doc) => void make(doc, 'a2', { member: 'veikko' })],
    ['adds one in no name', (doc) => void make(doc, 'a2', { text: new Y.Text('x') })],
    ['adds one whose name is a text', (doc) => void make(doc, 'a2', { member: new Y.Text('aino') })],
    ['adds one and takes its name away', (doc) => make(doc, 'a2', { member: 'aino' }).delete('member')],
    [
      'adds one and gives it to another',
      (doc) => {
        make(doc, 'a2', { member: 'aino' }).set('member', 'veikko');
      },
    ],
    [
      'adds two under one id, the second in no name',
      (doc) => {
        make(doc, 'a2', { member: 'aino' });
        make(doc, 'a2', { text: 'x' });
      },
    ],
    ['adds what is no record', (doc) => doc.getMap<unknown>('records').set('a2', 1)],
    ['gives the own to another', (doc) => records(doc).get('a1')?.set('member', 'veikko')],
    ['takes the name off the own', (doc) => records(doc).get('a1')?.delete('member')],
    ['replaces the own by one in no name', (doc) => void make(doc, 'a1', { text: 'x' })],
    ["types in another's", (doc) => text(doc, 'v1').insert(0, '!')],
    ["deletes in another's text", (doc) => text(doc, 'v1').delete(0, 1)],
    ["takes another's for the own", (doc) => records(doc).get('v1')?.set('member', 'aino')],
    ["replaces another's", (doc) => void make(doc, 'v1', { member: 'aino' })],
    ["deletes another's", (doc) => records(doc).delete('v1')],
    ["adds a field to another's", (doc) => records(doc).get('v1')?.set('liked', true)],
    [
      "puts a map into another's",
      (doc) =>
        records(doc)
          .get('v1')
          ?.set('own', new Y.Map([['member', 'aino']])),
    ],
    ['writes document-wide values', (doc) => doc.getMap('meta').set('minWriter', 99)],
    ['writes anywhere else', (doc) => doc.getText('elsewhere').insert(0, 'x')],
  ];
  const MARKS: readonly [string, Act][] = [
    ["marks another's as removed", (doc) => records(doc).get('v1')?.set('removed', { at: 1, by: 'x' })],
    ["restores another's", (doc) => records(doc).get('v1')?.set('removed', null)],
  ];
  test.each([...FORBIDDEN, ...MARKS])('nobody %s: neither participant nor editor', (_what, act) => {
    for (const role of ['participant', 'editor'] as const) {
      const { memory, aino } = discussion();
      if (aino.peer) aino.peer.role = role;
      const before = here(memory);
      aino.doc.transact(() => act(aino.doc));
      memory.commit();
      expect([aino.codes, here(memory)]).toEqual([[CLOSE.forbidden], before]);
    }
  });

  test("an undo of another's comment is refused like any other change of it", () => {
    const { memory, veikko } = discussion();
    const doc = memory.newcomer();
    const undo = new Y.UndoManager([records(doc)], { trackedOrigins: new Set(['me']) });
    doc.transact(() => records(doc).delete('v1'), 'me');
    const before = Y.encodeStateVector(memory.newcomer());
    undo.undo();
    const cid = new MemoryPeer({ owner: 'device:cid', role: 'participant', memberId: 'cid' });
    memory.join(cid);
    cid.update(Y.encodeStateAsUpdate(doc, before));
    memory.commit();
    expect([cid.code, records(veikko.doc).get('v1')?.get('member')]).toEqual([CLOSE.forbidden, 'veikko']);
  });

  test('a record that nobody owns bears the name of who makes it', () => {
    const { memory } = discussion();
    const forged = encodeStructs([
      [
        itemOf(jointClient('j1'), 0, new Y.ContentType(new Y.Map()), { parent: 'records', key: 'j1' }),
        itemOf(jointClient('j1'), 1, new Y.ContentAny(['veikko']), {
          parent: Y.createID(jointClient('j1'), 0),
          key: 'member',
        }),
      ],
    ]);
    const bare = jointCreation('records', 'j2', { type: 'comment', board: '', removed: 1 }, []);
    for (const update of [forged, bare]) {
      const cid = new MemoryPeer({ owner: 'device:cid', role: 'participant', memberId: 'cid' });
      memory.join(cid);
      cid.update(update);
      expect(cid.code).toBe(CLOSE.forbidden);
    }
  });

  test.each(MARKS)('a facilitator %s', (_what, act) => {
    const { memory, host } = discussion();
    act(host.doc);
    expect(isSaved(memory, host)).toBe(true);
    expect(here(memory)).toEqual(records(host.doc).toJSON());
  });
  test.each(FORBIDDEN.filter(([what]) => !what.includes('own') && !what.startsWith('writes')))(
    'nor may a facilitator be who %s',
    (_what, act) => {
      const { memory, host } = discussion();
      const before = here(memory);
      host.doc.transact(() => act(host.doc));
      memory.commit();
      expect([host.codes, here(memory)]).toEqual([[CLOSE.forbidden], before]);
    },
  );

  test.each(['facilitator', 'editor', 'participant', 'viewer'] as const)(
    'without joining by name, no %s writes',
    (role) => {
      const { memory } = discussion();
      const ben = new MemoryClient({ owner: 'device:ben', role }).online(memory);
      make(ben.doc, 'b1', { member: '' });
      expect(ben.codes).toEqual([CLOSE.forbidden]);
    },
  );

  test('the muted wait there too, but what is frozen concerns the content alone', () => {
    const { memory, aino, veikko } = discussion();
    freeze('*');
    make(aino.doc, 'a2', { member: 'aino' });
    expect(isSaved(memory, aino)).toBe(true);
    change(veikko, { muted: true });
    make(veikko.doc, 'v2', { member: 'veikko' });
    expect([isSaved(memory, veikko), Object.keys(here(memory)).sort()]).toEqual([false, ['a1', 'a2', 'v1']]);
    change(veikko, { muted: false });
    expect(Object.keys(here(memory)).sort()).toEqual(['a1', 'a2', 'v1', 'v2']);
  });

  test('the same person goes on from a second device', () => {
    const { memory } = discussion();
    const phone = new MemoryClient({ ...AINO, owner: 'device:phone', role: 'participant' }).online(memory);
    text(phone.doc, 'a1').insert(0, 'puhelin: ');
    expect(isSaved(memory, phone)).toBe(true);
  });
});

describe('each connection is told what holds for it', () => {
  function listen(options: MemoryPeerOptions): { peer: MemoryPeer; notices: RoomNotice[] } {
    const peer = new MemoryPeer(options);
    const notices: RoomNotice[] = [];
    peer.hear = (message) => {
      const decoder = decoding.createDecoder(message);
      if (decoding.readVarUint(decoder) !== MESSAGE_NOTICE) return;
      const notice = readNotice(decoding.readVarString(decoder));
      if (notice) notices.push(notice);
    };
    return { peer, notices };
  }

  test('when it joins and on every change, once, and of the door only to facilitators', async () => {
    const memory = new MemoryRoom({ project, editors: 1 });
    const [host, aino, ben] = [listen(HOST), listen(AINO), listen({ owner: 'device:ben' })];
    for (const { peer } of [host, aino, ben]) memory.join(peer);
    const { revision } = project;
    const common = {
      muted: false,
      frozen: [],
      rights: 'role',
      door: 'open',
      waiting: 0,
      membersRevision: expect.any(Number),
      lost: false,
    };
    expect([host.notices.at(-1), aino.notices.at(-1), ben.notices.at(-1)]).toEqual([
      { ...common, role: 'facilitator', memberId: 'host', crowded: false },
      { ...common, role: 'editor', memberId: 'aino', crowded: true },
      { ...common, role: 'editor', memberId: null, crowded: true },
    ]);
    for (const { notices } of [host, aino, ben]) notices.length = 0;
    project.rightsChanged();
    expect(revision).toBe(project.revision);
    for (const { notices } of [host, aino, ben]) notices.length = 0;
    project.rightsChanged();
    expect([host.notices, aino.notices, ben.notices]).toEqual([[], [], []]);

    project.waiting = 3;
    freeze('one');
    expect(host.notices).toMatchObject([{ frozen: ['one'], waiting: 3 }]);
    expect(aino.notices).toMatchObject([{ frozen: ['one'], waiting: 0 }]);
    ben.peer.muted = true;
    project.rightsChanged();
    expect([host.notices.length, aino.notices.length, ben.notices.at(-1)?.muted]).toEqual([1, 1, true]);
    host.peer.leave();
    // What changes in one turn is told together.
    await new Promise((resolve) => setImmediate(resolve));
    expect([aino.notices.at(-1)?.crowded, ben.notices.at(-1)?.crowded]).toEqual([false, true]);
  });
});
