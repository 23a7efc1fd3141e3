/**
 * Servers side by side under the same load: ours as it is built, and `@y/websocket-server`, which keeps everything in memory or,
 * unsynced, in LevelDB. Each runs on one core, which it does not share with the load; what it costs the system says (Linux).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { newId } from '@polku/shared/kernel/ids';
import { type Build, pinned, startChild } from './child-server';
import { addressIn, fill, fillAt } from './load-writer';
import { createProject, type TestProject } from './project';
import { temporaryFolder } from './start-server';

/** Core of the servers; whoever runs the load takes another one. */
const CORE = 0;
/** /proc counts time in these, wherever Node runs. */
const TICKS_PER_SECOND = 100;

export const CONTENDERS = ['polku', 'memory only', 'leveldb'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

export interface Cost {
  readonly cpuMs: number;
  readonly megabytes: number;
}
/** A document on a server, and how people get into it. */
export interface ContenderRoom {
  address(): Promise<string>;
}
export interface Contender {
  readonly name: ContenderName;
  /** Milliseconds from starting the process until it said that it listens. */
  readonly startMs: number;
  cost(): Cost;
  /** A new document with so many records, of a project of its own. */
  room(records: number): Promise<ContenderRoom>;
  /** Ends it and starts it anew with what it has stored. */
  again(): Promise<void>;
  end(): Promise<void>;
}

/** @throws when the system does not say what a process costs, or the server does not start */
export async function startContender(name: ContenderName, built: Build): Promise<Contender> {
  return name === 'polku' ? startOurs(built) : startTheirs(name);
}

async function startOurs(built: Build): Promise<Contender> {
  const dataDir = temporaryFolder();
  // Rooms of many projects: each is made by another address.
  const start = () => timed(() => startChild(built, dataDir, { TRUST_PROXY: '1' }, false, CORE));
  let { startMs, result: server } = await start();
  let made = 0;
  return {
    name: 'polku',
    startMs,
    cost: () => costOf(server.process.pid),
    async room(records) {
      made += 1;
      const project = await createProject(server.url, `10.0.${made >> 8}.${made & 255}`);
      if (records > 0) await fill(server.syncUrl, project, records);
      return { address: () => addressIn(server.syncUrl, at(project)) };
    },
    async again() {
      await server.end('SIGTERM');
      ({ startMs, result: server } = await start());
    },
    async end() {
      await server.end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  function at(project: TestProject): TestProject {
    return project.at(server.url);
  }
}

async function startTheirs(name: 'memory only' | 'leveldb'): Promise<Contender> {
  const dataDir = temporaryFolder();
  const port = await freePort();
  const start = () => timed(() => listening(port, name === 'leveldb' ? { YPERSISTENCE: dataDir } : {}));
  let { startMs, result: child } = await start();
  const end = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return {
    name,
    startMs,
    cost: () => costOf(child.pid),
    async room(records) {
      const id = newId();
      if (records > 0) {
        await fillAt(`ws://localhost:${port}/${id}`, records);
      }
      return { address: () => Promise.resolve(`ws://localhost:${port}/${id}`) };
    },
    async again() {
      await end();
      ({ startMs, result: child } = await start());
    },
    async end() {
      await end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function listening(port: number, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const folder = dirname(createRequire(import.meta.url).resolve('@y/websocket-server/package.json'));
  const [program, args] = pinned(process.execPath, [join(folder, 'src', 'server.js')], CORE);
  const child = spawn(program, args, {
    env: { ...process.env, PORT: String(port), HOST: 'localhost', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`@y/websocket-server ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('running at')) resolve();
    });
  });
  return child;
}

async function timed<T>(work: () => Promise<T>): Promise<{ startMs: number; result: T }> {
  const begun = performance.now();
  const result = await work();
  return { startMs: performance.now() - begun, result };
}

/** Of all threads of the process. */
function costOf(pid: number | undefined): Cost {
  if (pid === undefined || process.platform !== 'linux')
    throw new Error('what a process costs is read from /proc, on Linux');
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name before it may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpuMs: (ticks * 1000) / TICKS_PER_SECOND, megabytes: Number(resident) / 1024 };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
