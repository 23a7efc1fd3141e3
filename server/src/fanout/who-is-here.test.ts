/** Three nodes tell each other who is there, with the clock and the network in the test's hands. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seeded } from '../testing/random';
import { type Fanout, GONE_MS, type Here, HERE_MS } from './fanout';
import { MemoryNetwork, type Mishaps } from './memory';
import { WhoIsHere } from './who-is-here';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000_000_000 }));
afterEach(() => vi.useRealTimers());

class Node {
  readonly local = new Map<string, Here>();
  readonly changed: string[] = [];
  readonly who: WhoIsHere;
  silentMs = 0;

  constructor(network: MemoryNetwork, name: string) {
    const fanout = network.node(name);
    const heard: Fanout = Object.create(fanout, { silentMs: { get: () => this.silentMs } }) as Fanout;
    this.who = new WhoIsHere({
      fanout: heard,
      here: (projectId) => this.local.get(projectId) ?? null,
      projects: () => this.local.keys(),
      changed: (projectId) => this.changed.push(projectId),
    });
  }
  set(projectId: string, members: readonly string[], facilitatorMs: number | null = null): void {
    if (members.length === 0) this.local.delete(projectId);
    else this.local.set(projectId, { projectId, members, editors: members.slice(0, 1), phones: [], facilitatorMs });
    this.who.changed(projectId);
  }
  members(projectId = 'p'): string[] {
    return [...this.who.elsewhere(projectId).members].sort();
  }
}

function begin(mishaps: Mishaps = {}, seed = 1) {
  const network = new MemoryNetwork(seeded(seed), mishaps);
  const [a, b, c] = ['a', 'b', 'c'].map((name) => new Node(network, name)) as [Node, Node, Node];
  const pass = async (ms: number): Promise<void> => {
    for (let gone = 0; gone < ms; gone += 50) {
      await vi.advanceTimersByTimeAsync(50);
      network.deliver();
    }
  };
  return { network, a, b, c, pass };
}

test('who comes, changes and goes is known elsewhere at once, and each node says only its own', async () => {
  const { a, b, c, pass } = begin();
  a.set('p', ['aino', 'ben'], 0);
  c.set('p', ['ben', 'cora']);
  c.set('q', ['dan']);
  await pass(200);
  expect([b.members(), a.members(), b.members('q')]).toEqual([['aino', 'ben', 'cora'], ['ben', 'cora'], ['dan']]);
  expect([...b.who.elsewhere('p').editors].sort()).toEqual(['aino', 'ben']);
  expect(b.who.elsewhere('p').facilitator).toBe(true);
  expect(a.who.elsewhere('p')).toMatchObject({ facilitator: false, facilitatorAt: 0 });
  expect(new Set(b.changed)).toEqual(new Set(['p', 'q']));
  c.set('p', []);
  await pass(200);
  expect(b.members()).toEqual(['aino', 'ben']);
  b.changed.length = 0;
  await pass(10 * HERE_MS);
  expect([b.members(), b.changed]).toEqual([['aino', 'ben'], []]);
});

test('a node that is gone without a word is forgotten soon, one that says goodbye at once', async () => {
  const { network, a, b, c, pass } = begin();
  a.set('p', ['aino'], 0);
  c.set('p', ['cora']);
  await pass(200);
  network.kill('a');
  const last = Date.now();
  await pass(GONE_MS - HERE_MS);
  expect(b.members()).toEqual(['aino', 'cora']);
  await pass(2 * HERE_MS + 100);
  expect(b.members()).toEqual(['cora']);
  expect(Date.now() - last).toBeLessThan(10_000);
  network.kill('c');
  const goodbye = network.node('c');
  goodbye.publish({ kind: 'bye' });
  network.deliver();
  expect([b.members(), b.changed.at(-1)]).toEqual([[], 'p']);
});

test('when a facilitator was last there goes on counting from what was said', async () => {
  const { a, b, pass } = begin();
  a.set('p', ['aino'], 0);
  await pass(200);
  a.set('p', ['aino'], 4_000);
  await pass(200);
  const { facilitator, facilitatorAt } = b.who.elsewhere('p');
  expect(facilitator).toBe(false);
  expect(Date.now() - facilitatorAt).toBeGreaterThanOrEqual(4_000);
  expect(Date.now() - facilitatorAt).toBeLessThan(4_500);
});

test('a node that hears nothing keeps what it knew, and lets no facilitator be gone', async () => {
  const { network, a, b, pass } = begin();
  a.set('p', ['aino']);
  await pass(200);
  network.disconnect('b');
  b.silentMs = 10 * GONE_MS;
  await pass(10 * GONE_MS);
  expect(b.members()).toEqual(['aino']);
  expect([b.who.elsewhere('p').facilitator, b.who.elsewhere('other').facilitator]).toEqual([true, true]);
  network.reconnect('b');
  b.silentMs = 0;
  await pass(2 * HERE_MS);
  expect([b.members(), b.who.elsewhere('p').facilitator]).toEqual([['aino'], false]);
});

test('hundreds are told in notes that are small enough, and fewer afterwards', async () => {
  const { network, a, b, pass } = begin();
  const sizes: number[] = [];
  network.node('spy').subscribe({ heard: (note) => sizes.push(JSON.stringify(note).length), missed: () => {} });
  const many = Array.from({ length: 700 }, (_, nth) => `member${String(nth).padStart(16, '0')}`);
  a.set('p', many);
  await pass(200);
  expect(b.members()).toEqual(many);
  expect(Math.max(...sizes)).toBeLessThan(7_000);
  a.set('p', many.slice(0, 5));
  await pass(200);
  expect(b.members()).toEqual(many.slice(0, 5));
});

test('whatever is lost, doubled or overtaken: soon after the last change all know who is where', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1e9 }),
      fc.array(fc.tuple(fc.nat(2), fc.subarray(['m1', 'm2', 'm3', 'm4']), fc.nat(3_000)), { maxLength: 6 }),
      async (seed, acts) => {
        const mishaps = { lost: 0.3, doubled: 0.2, overtaken: 0.3 };
        const { a, b, c, pass } = begin(mishaps, seed);
        const nodes = [a, b, c];
        for (const [nth, members, ms] of acts) {
          nodes[nth]?.set('p', members);
          await pass(ms);
        }
        Object.assign(mishaps, { lost: 0, doubled: 0, overtaken: 0 });
        await pass(GONE_MS + 2 * HERE_MS);
        for (const node of nodes) {
          const others = nodes.filter((one) => one !== node);
          const now = new Set(others.flatMap((one) => one.local.get('p')?.members ?? []));
          expect(node.members()).toEqual([...now].sort());
        }
        for (const node of nodes) node.who.stop();
      },
    ),
    { numRuns: 25 },
  );
});
