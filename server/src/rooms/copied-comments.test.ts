/** Comments of a copied project, whose authors are no members of the new one. */
import { CLOSE } from '@polku/shared/kernel/protocol';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { MemoryClient, type MemoryPeerOptions, MemoryRoom, memoryProject } from '../testing/memory-room';

const HOST: MemoryPeerOptions = { owner: 'device:host', linkId: 'host', role: 'facilitator', memberId: 'host' };
const AINO: MemoryPeerOptions = { owner: 'device:aino', linkId: 'shared', role: 'editor', memberId: 'aino' };

const records = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('records');
const make = (doc: Y.Doc, id: string, member: string): void =>
  void records(doc).set(id, new Y.Map<unknown>([['member', member]]));

function room(): { memory: MemoryRoom; host: MemoryClient; aino: MemoryClient } {
  const memory = new MemoryRoom({ project: memoryProject(), kind: 'discussion' });
  return { memory, host: new MemoryClient(HOST).online(memory), aino: new MemoryClient(AINO).online(memory) };
}
const here = (memory: MemoryRoom): unknown => records(memory.newcomer()).toJSON();

test('a facilitator brings them in as nobody’s, and may mark them as removed later', () => {
  const { memory, host } = room();
  make(host.doc, 'old', '');
  memory.commit();
  records(host.doc).get('old')?.set('removed', true);
  memory.commit();
  expect([host.codes, here(memory)]).toEqual([[], { old: { member: '', removed: true } }]);
});

type Act = (doc: Y.Doc) => void;
const REFUSED: readonly (readonly [string, boolean, Act])[] = [
  ['an editor adds one', false, (doc: Y.Doc) => make(doc, 'new', '')],
  ['an editor marks one as removed', false, (doc: Y.Doc) => void records(doc).get('old')?.set('removed', true)],
  ['an editor makes it theirs', false, (doc: Y.Doc) => void records(doc).get('old')?.set('member', 'aino')],
  ['a facilitator makes it theirs', true, (doc: Y.Doc) => void records(doc).get('old')?.set('member', 'host')],
  ['a facilitator takes the name off the own', true, (doc: Y.Doc) => void records(doc).get('own')?.set('member', '')],
  ['a facilitator writes in one', true, (doc: Y.Doc) => void records(doc).get('old')?.set('text', 'x')],
];
test.each(REFUSED)('given %s, then it is refused', (_what, byHost, act) => {
  const { memory, host, aino } = room();
  make(host.doc, 'old', '');
  make(host.doc, 'own', 'host');
  memory.commit();
  const before = here(memory);
  const who = byHost ? host : aino;
  who.doc.transact(() => act(who.doc));
  memory.commit();
  expect([who.codes, here(memory)]).toEqual([[CLOSE.forbidden], before]);
});
