/** Presence of people whose connection is at another node. */
import { beforeEach, expect, test } from 'vitest';
import type { NodePresence } from '../fanout/fanout';
import { MemoryPeer } from '../testing/memory-room';
import { Presence } from './presence';

const encoder = new TextEncoder();
const heard = (client: number, clock: number, state = '{"x":1}') => [{ client, clock, state: encoder.encode(state) }];
const there = (client: number, clock: number, more: Partial<NodePresence> = {}): NodePresence => ({
  client,
  clock,
  state: '{"x":2}',
  owner: 'device:there',
  writes: true,
  ...more,
});
let told: NodePresence[][];
let reserved: [number, string][];
let presence: Presence;
beforeEach(() => {
  told = [];
  reserved = [];
  const ids = {
    mayShow: () => true,
    shown: () => {},
    shownElsewhere: (client: number, owner: string) => void reserved.push([client, owner]),
    mayWrite: () => true,
  };
  presence = new Presence(new Set(), ids, (entries) => told.push([...entries]));
});
const here = new MemoryPeer({ owner: 'device:here' });

test('an id that is held at another node is held here, too, and reserved for its owner', () => {
  presence.hearNode('b', [there(7, 1)], false, 1_000);
  expect(reserved).toEqual([[7, 'device:there']]);
  presence.hear(here, heard(7, 5), 2_000);
  expect(presence.stateOf(7)).toBe('{"x":2}');
  // One that was silent for long has lost its network.
  presence.hear(here, heard(7, 5), 40_000);
  expect(presence.stateOf(7)).toContain('"x":1');
});

test('who moved to another node is shown from there, and may come back', () => {
  presence.hear(here, heard(7, 1), 1_000);
  presence.hearNode('b', [there(7, 2, { owner: 'device:here' })], false, 1_500);
  expect(presence.stateOf(7)).toBe('{"x":2}');
  presence.hear(here, heard(7, 3), 2_000);
  expect(presence.stateOf(7)).toContain('"x":1');
  // The other node's late goodbye takes nothing away.
  presence.hearNode('b', [there(7, 4, { state: 'null' })], false, 2_100);
  expect(presence.stateOf(7)).toContain('"x":1');
});

test('nobody takes by another node an id that is held here', () => {
  presence.hear(here, heard(7, 1), 1_000);
  presence.hearNode('b', [there(7, 9)], false, 1_500);
  expect(presence.stateOf(7)).toContain('"x":1');
});

test('those of a node go with it, and those it does not name any more', () => {
  presence.hearNode('b', [there(1, 1), there(2, 1)], false);
  presence.hearNode('c', [there(3, 1)], false);
  presence.hearNode('b', [there(2, 1)], true);
  expect([1, 2, 3].map((client) => presence.stateOf(client) !== null)).toEqual([false, true, true]);
  presence.forgetNode('b');
  expect([2, 3].map((client) => presence.stateOf(client) !== null)).toEqual([false, true]);
});

test('the other nodes are told at once of who shows up, with owner and role as they are known here', () => {
  presence.hear(here, heard(7, 1, '{"role":"facilitator"}'));
  expect(told).toEqual([
    [{ client: 7, clock: 1, state: '{"role":"editor","member":null}', owner: 'device:here', writes: true }],
  ]);
  presence.tellAllNodes();
  expect(told[1]?.length).toBe(1);
  presence.hearNode('b', [there(8, 1)], false);
  presence.tellAllNodes();
  expect(told[2]?.map(({ client }) => client)).toEqual([7]);
});
