import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Build, buildServer, type ChildServer, startChild } from '../testing/child-server';
import { createProject, type TestProject } from '../testing/project';
import { chosenSeed, seeded } from '../testing/random';
import { eventually } from '../testing/eventually';
import { temporaryFolder } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

/** More by hand: `KILLS=200 npx vitest run --project server server/src/rooms/sigkill.slow.test.ts` */
const KILLS = Number(process.env.KILLS ?? 20);
const WRITERS = 4;

let built: Build;
const dataDir = temporaryFolder();
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => {
  built.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Writes as fast as it may until the socket dies; gives the keys whose barrier came back, each as it does. */
async function write(
  server: ChildServer,
  project: TestProject,
  name: string,
  acknowledged: string[] = [],
): Promise<string[]> {
  // A new document each time: it must not bring back what the server lost.
  const client = await WireClient.synced(server.syncUrl, project).catch(() => null);
  if (!client) return acknowledged; // killed before it was in
  for (let n = 0; client.code === null; n += 1) {
    const key = `${name}-${n}`;
    client.doc.getMap('edits').set(key, n);
    client.barrier().then(
      () => acknowledged.push(key),
      () => {},
    );
    await new Promise((resolve) => setTimeout(resolve, n % 3));
  }
  await client.closed;
  return acknowledged;
}

test(`given ${WRITERS} writers, when the process is killed at ${KILLS} random moments, then no acknowledged edit is lost`, async () => {
  const seed = chosenSeed();
  console.info(`sigkill seed ${seed}`);
  const random = seeded(seed);
  const acknowledged = new Set<string>();
  let project = null as TestProject | null;
  for (let round = 0; round <= KILLS; round += 1) {
    const server = await startChild(built, dataDir);
    const open: TestProject = project === null ? await createProject(server.url) : project.at(server.url);
    project = open;
    const reader = await WireClient.synced(server.syncUrl, open);
    const stored = reader.doc.getMap('edits');
    expect(
      [...acknowledged].filter((key) => !stored.has(key)),
      `seed ${seed}, after kill ${round}`,
    ).toEqual([]);
    if (round === KILLS) {
      await server.end('SIGTERM');
      break;
    }
    const told = Array.from({ length: WRITERS }, (): string[] => []);
    const writing = told.map((keys, writer) => write(server, open, `${round}-${writer}`, keys));
    // Sometimes before anything is acknowledged, mostly in the middle of it, however fast the machine is.
    const enough = Math.floor(random() * 60);
    await eventually(() => expect(told.flat().length).toBeGreaterThanOrEqual(enough));
    await new Promise((resolve) => setTimeout(resolve, random() * 20));
    await server.end('SIGKILL');
    for (const keys of await Promise.all(writing)) for (const key of keys) acknowledged.add(key);
  }
  console.info(`${acknowledged.size} acknowledged edits survived ${KILLS} kills`);
  expect(acknowledged.size).toBeGreaterThan(KILLS);
});

test.each([
  ['at once', () => Promise.resolve()],
  ['once people have been told to come back', (client: WireClient) => client.closed],
])('given a process that is asked to end and is killed %s, then no acknowledged edit is lost', async (_when, until) => {
  const folder = temporaryFolder();
  const server = await startChild(built, folder);
  const project = await createProject(server.url);
  const acknowledged: string[] = [];
  const writing = write(server, project, 'last', acknowledged);
  const watcher = await WireClient.synced(server.syncUrl, project);
  await eventually(() => expect(acknowledged.length).toBeGreaterThan(10));
  server.process.kill('SIGTERM');
  await until(watcher);
  await server.end('SIGKILL');
  await writing;
  expect(await lostOf(folder, project, acknowledged)).toEqual([]);
});

test('given a process that is killed while it opens a large document, then the document is whole', async () => {
  const folder = temporaryFolder();
  const first = await startChild(built, folder);
  const project = await createProject(first.url);
  const writer = await WireClient.synced(first.syncUrl, project);
  const keys = Array.from({ length: 40 }, (_, i) => `large-${i}`);
  for (const key of keys) writer.doc.getMap('edits').set(key, key.padEnd(100_000, '.'));
  await writer.barrier();
  await first.end('SIGKILL');
  for (const ms of [0, 25]) {
    const server = await startChild(built, folder);
    const opening = WireClient.connect(server.syncUrl, project.at(server.url), {
      ticket: await project.at(server.url).ticket(),
    });
    await new Promise((resolve) => setTimeout(resolve, ms));
    await server.end('SIGKILL');
    await opening;
  }
  expect(await lostOf(folder, project, keys)).toEqual([]);
});

/** @returns which of the keys a server that is started anew has not got */
async function lostOf(folder: string, project: TestProject, keys: readonly string[]): Promise<string[]> {
  const server = await startChild(built, folder);
  const reader = await WireClient.synced(server.syncUrl, project.at(server.url));
  const stored = reader.doc.getMap('edits');
  await server.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
  return keys.filter((key) => !stored.has(key));
}
