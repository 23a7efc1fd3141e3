/** What waits for a turn, on nodes in memory; the test decides when a turn comes and how it ends. */
import { CLOSE } from '@polku/shared/kernel/protocol';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MemoryNetwork } from '../fanout/memory';
import { MemoryNode, SharedLog } from '../testing/memory-cluster';
import { MemoryClient, MemoryPeer } from '../testing/memory-room';

let log: SharedLog;
let network: MemoryNetwork;
let a: MemoryNode;
let b: MemoryNode;
beforeEach(() => {
  log = new SharedLog();
  network = new MemoryNetwork();
  [a, b] = [new MemoryNode(log, network.node('a')), new MemoryNode(log, network.node('b'))];
});
const person = (owner: string): MemoryClient => new MemoryClient({ owner: `device:${owner}`, linkId: 'shared' });
const records = (client: MemoryClient): unknown => client.doc.getMap('records').toJSON();

test('nothing is in the document, shown or acknowledged before the turn is stored', () => {
  const aino = person('aino').online(a);
  const ben = person('ben').online(a);
  a.turn();
  aino.doc.getMap('records').set('one', 1);
  const asked = aino.barrier();
  expect([a.replica.head, a.asking]).toEqual([0, true]);
  expect(a.beginTurn()).toBe(true);
  expect([records(ben), aino.answered.has(asked)]).toEqual([{}, false]);
  // Nor does the state that somebody who comes now is given have it.
  const cora = person('cora').online(a);
  expect(records(cora)).toEqual({});
  a.endTurn();
  expect([records(ben), records(cora), aino.answered.has(asked)]).toEqual([{ one: 1 }, { one: 1 }, true]);
});

test('what was read while edits were being stored, and is heard when they are, ends nothing', () => {
  const aino = person('aino').online(a);
  a.turn();
  aino.doc.getMap('records').set('one', 1);
  const asked = aino.barrier();
  a.beginTurn();
  a.read();
  a.endTurn();
  a.hear();
  expect([a.failures, aino.answered.has(asked), log.rows.length]).toEqual([0, true, 1]);
});

test('while one node has its turn the other waits, and then checks against what was stored', () => {
  const aino = person('aino').online(a);
  person('ben').online(b);
  a.turn();
  b.turn();
  const forger = new MemoryPeer({ owner: 'device:forger', linkId: 'shared' });
  b.join(forger);
  aino.doc.getMap('records').set('one', 1);
  const forged = new Y.Doc();
  forged.clientID = aino.doc.clientID;
  forged.getMap('records').set('one', 'forged');
  forger.update(Y.encodeStateAsUpdate(forged));
  expect(a.beginTurn()).toBe(true);
  expect(b.beginTurn()).toBe(false);
  expect(forger.code).toBe(null);
  a.endTurn();
  b.turn();
  expect(forger.code).toBe(CLOSE.otherHistory);
  expect(log.rows.length).toBe(1);
});

test('what somebody sent before they left is written; of who was sent away nothing is', () => {
  const [leaving, refused] = [new MemoryPeer({ owner: 'device:one' }), new MemoryPeer({ owner: 'device:two' })];
  for (const peer of [leaving, refused]) a.join(peer);
  const edit = (key: string): Uint8Array => {
    const doc = new Y.Doc();
    doc.getMap('records').set(key, 1);
    return Y.encodeStateAsUpdate(doc);
  };
  leaving.update(edit('left'));
  leaving.leave();
  refused.update(edit('refused'));
  refused.say(new Uint8Array([99]));
  expect(refused.code).toBe(CLOSE.badMessage);
  a.turn();
  expect(log.newcomer().getMap('records').toJSON()).toEqual({ left: 1 });
});

test('edits of the muted wait over turns, and go in when they may, with their barrier', () => {
  const aino = person('aino').online(a);
  a.turn();
  if (!aino.peer) throw new Error('not connected');
  aino.peer.muted = true;
  aino.doc.getMap('records').set('one', 1);
  const asked = aino.barrier();
  a.turn();
  expect([log.rows.length, aino.answered.has(asked)]).toEqual([0, false]);
  aino.peer.muted = false;
  a.room.project.rightsChanged();
  expect([log.rows.length, a.asking]).toEqual([0, true]);
  a.turn();
  expect([log.rows.length, aino.answered.has(asked)]).toEqual([1, true]);
});

test('of who may not write any more when the turn comes nothing is written, and nothing acknowledged', () => {
  const aino = person('aino').online(a);
  a.turn();
  if (!aino.peer) throw new Error('not connected');
  aino.doc.getMap('records').set('one', 1);
  const asked = aino.barrier();
  aino.peer.role = 'viewer';
  a.room.project.rightsChanged();
  a.turn();
  expect([log.rows.length, aino.answered.has(asked), aino.peer.code]).toEqual([0, false, null]);
});

test('a reader who knows what this node has not heard of yet is no writer', () => {
  const aino = person('aino').online(a);
  a.turn();
  aino.doc.getMap('records').set('one', 1);
  aino.doc.getMap('records').delete('one');
  a.turn();
  const reader = new MemoryPeer({ role: 'viewer' });
  b.look();
  b.join(reader);
  // It saw the edits at the other node, and tells what was deleted there.
  aino.doc.getMap('records').set('two', 2);
  aino.doc.getMap('records').delete('two');
  a.turn();
  const deletions = new Y.Doc();
  Y.applyUpdate(deletions, Y.encodeStateAsUpdate(log.newcomer()));
  reader.update(Y.encodeStateAsUpdate(deletions, Y.encodeStateVector(deletions)));
  b.turn();
  expect(reader.code).toBe(null);
});

test('a node that missed every note has all with its next look, and passes it on', () => {
  const aino = person('aino').online(a);
  const ben = person('ben').online(b);
  a.turn();
  b.turn();
  network.disconnect('b');
  for (let n = 0; n < 5; n += 1) {
    aino.doc.getMap('records').set(`r${n}`, n);
    a.turn();
  }
  network.deliver();
  expect(records(ben)).toEqual({});
  b.look();
  expect(records(ben)).toEqual(records(aino));
});

test('a turn whose answer is lost closes the room; who comes back has everything once', () => {
  const aino = person('aino').online(a);
  a.turn();
  aino.doc.getMap('records').set('one', 1);
  a.turn('answer lost');
  expect(aino.peer?.code).toBe(CLOSE.roomFailed);
  aino.online(b);
  b.turn();
  expect([log.rows.length, records(aino)]).toEqual([1, { one: 1 }]);
});
