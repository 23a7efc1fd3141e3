import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type BadNetwork, badNetwork, type Fault } from '../testing/bad-network';
import { createProject } from '../testing/project';
import { chosenSeed, seeded } from '../testing/random';
import { startServer, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

const ROUNDS = 15;
const KINDS = ['reset', 'stall', 'half-open', 'trickle', 'late'] as const;

let server: TestServer;
let network: BadNetwork;
beforeAll(async () => {
  server = await startServer({ sockets: { heartbeatMs: 100 } });
  network = await badNetwork(Number(new URL(server.url).port));
});
afterAll(async () => {
  await network.close();
  await server.close();
});

function faultOf(round: number, random: () => number): Fault {
  const kind = KINDS[round % KINDS.length] ?? 'reset';
  if (kind === 'trickle') return { kind };
  if (kind === 'late') return { kind, ms: 20 };
  // The handshake is some 700 bytes.
  return { kind, afterBytes: 1_500 + Math.floor(random() * 4_000) };
}

test('over a network that resets, stalls, trickles, delays and half-closes, nothing acknowledged is lost and nothing comes twice', async () => {
  const seed = chosenSeed();
  const random = seeded(seed);
  const project = await createProject(server.url);
  const doc = new Y.Doc();
  const list = doc.getArray<string>('edits');
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const fault = faultOf(round, random);
    const struck = network.next(fault);
    const client = await WireClient.connect(`ws://127.0.0.1:${network.port}/sync`, project, { doc });
    const barriers: Promise<unknown>[] = [];
    for (let edit = 0; edit < 20; edit += 1) {
      const name = `${round}-${edit}`;
      list.push([name]);
      const answered = client.barrier().then(
        () => void acknowledged.add(name),
        () => undefined, // cut off before it was answered
      );
      barriers.push(answered);
    }
    await Promise.race([struck, Promise.all(barriers)]);
    client.socket.terminate();
    await client.closed;
  }
  const back = await WireClient.synced(server.syncUrl, project, { doc });
  await back.barrier();
  const newcomer = await WireClient.synced(server.syncUrl, project);
  const stored = newcomer.doc.getArray<string>('edits').toArray();
  expect(stored, `seed ${seed}`).toEqual(list.toArray());
  expect(new Set(stored).size).toBe(ROUNDS * 20);
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  // The server has noticed by itself who is gone without a word.
  await expect
    .poll(async () => /polku_connections (\d+)/.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1])
    .toBe('2');
});
