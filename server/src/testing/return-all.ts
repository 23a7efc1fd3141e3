/** A server is started anew under many people: how long until the last of them is back and has the document. */
import { type AddressInfo, createServer } from 'node:net';
import { rmSync } from 'node:fs';
import { buildServer, type ChildServer, startChild } from './child-server';
import { addressIn, fill, openDocument } from './load-writer';
import { createProject, type TestProject } from './project';
import { temporaryFolder } from './start-server';

export interface ReturnFigures {
  readonly people: number;
  /** Seconds from the end of the old process until half of them, and all of them, have their document again. */
  readonly halfSeconds: number;
  readonly allSeconds: number;
}

const PER_ROOM = 250;
/** As clients wait before they try again: longer each time, none at the same moment. */
const WAIT_MS = { first: 100, most: 2_500 };

export async function returnAll(people: number, records = 200): Promise<ReturnFigures> {
  const built = await buildServer();
  const dataDir = temporaryFolder();
  const port = await freePort();
  const start = (): Promise<ChildServer> => startChild(built, dataDir, { PORT: String(port) });
  let server = await start();
  try {
    const projects: TestProject[] = [];
    for (let i = 0; i < Math.ceil(people / PER_ROOM); i += 1) {
      const project = await createProject(server.url);
      await fill(server.syncUrl, project, records);
      projects.push(project);
    }
    const { syncUrl } = server;
    const joins = Array.from({ length: people }, (_, i) => {
      const project = projects[i % projects.length];
      if (!project) throw new Error('no projects');
      return async () => openDocument(await addressIn(syncUrl, project));
    });
    for (const join of joins) await join();
    await server.end('SIGTERM');
    const begun = performance.now();
    const back = Promise.all(joins.map(async (join) => (await untilBack(join), (performance.now() - begun) / 1000)));
    server = await start();
    const seconds = [...(await back)].sort((a, b) => a - b);
    return { people, halfSeconds: seconds[people >> 1] ?? Number.NaN, allSeconds: seconds.at(-1) ?? Number.NaN };
  } finally {
    await server.end('SIGTERM');
    built.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function untilBack(join: () => Promise<unknown>): Promise<void> {
  for (let wait = WAIT_MS.first; ; wait = Math.min(WAIT_MS.most, wait * 2)) {
    await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)));
    try {
      await join();
      return;
    } catch {
      // The server is not there yet: as a client does, it tries again.
    }
  }
}

/** The same before and after, since clients know where the server was. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
