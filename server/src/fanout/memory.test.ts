import { expect, test } from 'vitest';
import { seeded } from '../testing/random';
import type { Note } from './fanout';
import { MemoryNetwork, type Mishaps } from './memory';

const note = (seq: number): Note => ({ kind: 'rooms', heads: [['room', seq]] });

function scene(mishaps: Mishaps = {}) {
  const network = new MemoryNetwork(seeded(7), mishaps);
  const heard: [string, Note][] = [];
  let missed = 0;
  const [a, b] = [network.node('a'), network.node('b')];
  const own: Note[] = [];
  a.subscribe({ heard: (one) => own.push(one), missed: () => {} });
  b.subscribe({ heard: (one, from) => heard.push([from, one]), missed: () => (missed += 1) });
  return { network, a, b, heard, own, missed: () => missed };
}

test('a node hears what others say, in order, and nothing of its own', () => {
  const { network, a, heard, own } = scene();
  a.publish(note(1));
  a.publish(note(2));
  expect(heard).toEqual([]);
  network.deliver(1);
  expect(heard).toEqual([['a', note(1)]]);
  network.deliver();
  expect([heard.length, own.length]).toEqual([2, 0]);
});

test('notes are lost, doubled and overtaken as often as asked for', () => {
  const said = Array.from({ length: 200 }, (_, i) => note(i));
  const counts = (mishaps: Mishaps): [number, boolean] => {
    const { network, a, heard } = scene(mishaps);
    for (const one of said) a.publish(one);
    network.deliver();
    const seqs = heard.map(([, one]) => (one.kind === 'rooms' ? (one.heads[0]?.[1] ?? 0) : 0));
    return [seqs.length, seqs.every((seq, i) => i === 0 || seq >= (seqs[i - 1] ?? 0))];
  };
  expect(counts({ lost: 1 })[0]).toBe(0);
  expect(counts({ lost: 0.5 })[0]).toBeLessThan(150);
  expect(counts({ doubled: 1 })).toEqual([400, true]);
  expect(counts({ overtaken: 1 })).toEqual([200, false]);
});

test('a node that was cut off is told that it may have missed something', () => {
  const { network, a, heard, missed } = scene();
  network.disconnect('b');
  a.publish(note(1));
  network.deliver();
  network.reconnect('b');
  expect([heard.length, missed()]).toEqual([0, 1]);
  network.kill('a');
  a.publish(note(2));
  network.deliver();
  expect(heard).toEqual([]);
});
