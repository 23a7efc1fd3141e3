/** Two built nodes behind a balancer: one is killed, the other hangs for a while; writers go on, and the store has what they were told. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Balancer, startBalancer } from './testing/balancer';
import { type Build, buildServer, type ChildServer, startChild } from './testing/child-server';
import { createProject, type TestProject } from './testing/project';
import { temporaryFolder } from './testing/start-server';
import { type Place, postgresPlace } from './testing/postgres-place';
import { WireClient } from './testing/wire-client';

const WRITERS = 6;
let place: Place<{ url: string }>;
let built: Build;
let balancer: Balancer;
let folder: string;
let nodes: ChildServer[];
let urls: string[];

beforeAll(async () => {
  place = await postgresPlace();
  folder = temporaryFolder();
  built = await buildServer();
  nodes = [await node(), await node()];
  urls = nodes.map(({ url }) => url);
  balancer = await startBalancer(urls);
}, 120_000);
afterAll(async () => {
  await balancer.close();
  await Promise.all(nodes.map((one) => one.end('SIGKILL')));
  built.remove();
  rmSync(folder, { recursive: true, force: true });
  await place.remove();
});

function node(): Promise<ChildServer> {
  return startChild(built, folder, { DATABASE_URL: place.options.url, LOG_LEVEL: 'silent' });
}

/** Writes and asks whether it is stored, over as many connections as it takes. */
class Writer {
  private readonly doc = new Y.Doc();
  private readonly device: string;
  acknowledged = 0;
  connections = 0;
  stopped = false;

  constructor(
    private readonly project: TestProject,
    private readonly name: string,
  ) {
    this.device = name.padEnd(22, '0');
  }

  async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.session();
      } catch {
        // Sent away, or nobody there: it comes back, as browsers do.
        await pause(100);
      }
    }
  }

  private async session(): Promise<void> {
    const { doc, device } = this;
    const client = await WireClient.synced(`${balancer.url.replace('http', 'ws')}/sync`, this.project, { doc, device });
    this.connections += 1;
    client.sendUpdate(Y.encodeStateAsUpdate(doc));
    while (!this.stopped) {
      const next = this.acknowledged + 1;
      doc.getMap('records').set(`${this.name}${next}`, next);
      const silent = AbortSignal.timeout(8_000);
      await Promise.race([
        client.barrier(),
        new Promise((_, reject) => silent.addEventListener('abort', () => reject(new Error('silent')))),
      ]);
      this.acknowledged = next;
      await pause(5);
    }
    await client.close();
  }
}

test('what was acknowledged is there after a node was killed and another one hung', async () => {
  const project = (await createProject(balancer.url)).at(balancer.url);
  const writers = Array.from({ length: WRITERS }, (_, i) => new Writer(project, `w${i}x`));
  const running = writers.map((writer) => writer.run());
  await pause(1_500);
  await nodes[0]?.end('SIGKILL');
  const atKill = writers.map(({ acknowledged }) => acknowledged);
  while (writers.some(({ acknowledged }, i) => acknowledged < (atKill[i] ?? 0) + 20)) await pause(50);
  // Another one takes its place, and the first hangs longer than it may keep a turn.
  const third = await node();
  nodes.push(third);
  urls.push(third.url);
  const atHang = writers.map(({ acknowledged }) => acknowledged);
  nodes[1]?.process.kill('SIGSTOP');
  while (writers.some(({ acknowledged }, i) => acknowledged < (atHang[i] ?? 0) + 20)) await pause(50);
  nodes[1]?.process.kill('SIGCONT');
  await pause(1_500);
  for (const writer of writers) writer.stopped = true;
  await Promise.all(running);
  const reader = await WireClient.synced(third.syncUrl, project.at(third.url));
  const records = reader.doc.getMap('records').toJSON();
  for (const [i, { acknowledged }] of writers.entries()) {
    for (let n = 1; n <= acknowledged; n += 1) expect(records[`w${i}x${n}`]).toBe(n);
  }
  console.info(writers.map(({ acknowledged, connections }) => `${acknowledged} in ${connections}`).join(', '));
}, 180_000);
