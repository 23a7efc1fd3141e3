import { afterEach, beforeEach, expect, test } from 'vitest';
import pg from 'pg';
import { eventually } from '../testing/eventually';
import { type Place, postgresPlace } from '../testing/postgres-place';
import type { Fanout, Note } from './fanout';
import { FRAME_BYTES, framesOf, Parts, readFrame } from './frames';
import { postgresFanout } from './postgres';

let place: Place<{ url: string }>;
let open: Fanout[];
beforeEach(async () => {
  place = await postgresPlace();
  open = [];
});
afterEach(async () => {
  for (const fanout of open) await fanout.close();
  await place.remove();
});

async function node(name: string) {
  const heard: [string, Note][] = [];
  const failures: string[] = [];
  const counts = { missed: 0, frames: 0 };
  const fanout = postgresFanout({
    ...place.options,
    node: name,
    failed: ({ message }) => failures.push(message),
    sent: (_notes, frames) => (counts.frames += frames),
  });
  open.push(fanout);
  fanout.subscribe({ heard: (note, from) => heard.push([from, note]), missed: () => (counts.missed += 1) });
  await eventually(() => expect(counts.missed).toBe(1));
  return { fanout, heard, failures, counts };
}

async function ask(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: place.options.url });
  await client.connect();
  await client.query(text);
  await client.end();
}
/** Of the connections that listen. */
const LISTENERS =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";

test('what one node says all others hear, bundled, and nobody hears itself', async () => {
  const [a, b, c] = [await node('a'), await node('b'), await node('c')];
  for (let seq = 1; seq <= 100; seq += 1) a.fanout.publish({ kind: 'rooms', heads: [['p-content', seq]] });
  a.fanout.publish({ kind: 'project', projectId: 'p' });
  const said: [string, Note][] = [
    ['a', { kind: 'rooms', heads: [['p-content', 100]] }],
    ['a', { kind: 'project', projectId: 'p' }],
  ];
  await eventually(() => expect([b.heard, c.heard]).toEqual([said, said]));
  expect([a.heard, a.counts.frames]).toEqual([[], 1]);
});

test('what is larger than a notification may be comes in parts, in any letters', async () => {
  const [a, b] = [await node('a'), await node('b')];
  const state = `${'käyttäjä 👩‍🚀 '.repeat(4_000)}\u0000`;
  const entries = [{ client: 1, clock: 1, state, owner: 'device:x', writes: true }];
  const note: Note = { kind: 'presence', room: 'p-content', entries, all: false };
  a.fanout.publish(note);
  await eventually(() => expect(b.heard).toEqual([['a', note]]));
  expect(a.counts.frames).toBeGreaterThan(10);
});

test('after its connection was cut, a node listens again and knows that it may have missed something', async () => {
  const [a, b] = [await node('a'), await node('b')];
  await ask(LISTENERS);
  await eventually(() => expect([a.counts.missed, b.counts.missed]).toEqual([2, 2]));
  expect(b.failures.length).toBeGreaterThan(0);
  a.fanout.publish({ kind: 'members', projectId: 'p' });
  await eventually(() => expect(b.heard.at(-1)).toEqual(['a', { kind: 'members', projectId: 'p' }]));
});

test('a connection that listens to nothing any more is noticed within seconds', async () => {
  const [a, b] = [await node('a'), await node('b')];
  await eventually(() => expect(b.fanout.silentMs).toBeLessThan(500));
  // Open, and yet deaf, as behind a network that lost its other end.
  const deaf = Reflect.get(b.fanout, 'client') as pg.Client;
  await deaf.query('UNLISTEN *');
  await eventually(() => expect(b.counts.missed).toBe(2));
  a.fanout.publish({ kind: 'members', projectId: 'p' });
  await eventually(() => expect(b.heard.length).toBe(1));
}, 30_000);

test('a node that says goodbye is not missed', async () => {
  const [a, b] = [await node('a'), await node('b')];
  await a.fanout.close();
  await eventually(() => expect(b.heard).toEqual([['a', { kind: 'bye' }]]));
});

test('frames are never larger than they may be; what is none is left alone', () => {
  let id = 0;
  const notes = Array.from({ length: 500 }, (_, i): Note => ({ kind: 'members', projectId: `${i}`.repeat(i % 90) }));
  const frames = framesOf('node-1', notes, () => (id += 1));
  expect(Math.max(...frames.map((frame) => Buffer.byteLength(frame)))).toBeLessThanOrEqual(FRAME_BYTES);
  const parts = new Parts();
  const read = (text: string) => {
    const frame = readFrame(text);
    return frame ? parts.add(frame) : [];
  };
  expect(frames.flatMap(read)).toEqual(notes);
  const strangers = [
    '',
    '2 x 1 0/1 []',
    '1 x 1 3/1 []',
    '1 x 1 0/1 {',
    '1 x 1 0/1 {}',
    '1 x 1 0/1 [1,{"kind":"rooms"},{"kind":"?"}]',
  ];
  expect(strangers.flatMap(read)).toEqual([]);
});
