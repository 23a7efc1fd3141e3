/**
 * Load as in a workshop: many people in one room, each editing and moving a cursor, against a server in its own process, or
 * against several nodes over one PostgreSQL, in turn.
 * Writers are bare sockets, so that the figures are the server's; a few of them decode what they receive.
 */
import { rmSync } from 'node:fs';
import { ROOM_KINDS } from '@polku/shared/kernel/room-kind';
import { buildServer, type ChildServer, startChild } from './child-server';
import { startPostgres } from './embedded-postgres';
import { addressIn, fill, type Percentiles, percentiles, type Sent, Writer } from './load-writer';
import { createProject } from './project';
import { temporaryFolder } from './start-server';

export interface LoadOptions {
  writers?: number;
  editsPerSecond?: number;
  cursorsPerSecond?: number;
  seconds?: number;
  warmUpSeconds?: number;
  /** Records of twelve fields that the document has already. */
  records?: number;
  /** People who have all documents open, only listen, and move a cursor once a second, beside the writers. */
  watching?: number;
  /** Nodes over one PostgreSQL; 0: one server with SQLite. */
  nodes?: number;
  /** Of a PostgreSQL with an empty database; one is started if none is given. */
  databaseUrl?: string;
}
export interface LoadResult {
  /** Milliseconds from sending an edit until another writer at the same node has received it. */
  seen: Percentiles;
  /** The same of writers at another node; of none with one. */
  seenAcross: Percentiles;
  /** Milliseconds from sending an edit until its barrier came back. */
  durable: Percentiles;
  edits: number;
  /** CPU of the whole server process, cursors included. */
  cpuMsPerEdit: number;
  /** The part of it that the kernel spent (socket writes, syncing). */
  systemCpuMsPerEdit: number;
  /** Bytes to all readers, cursors included. */
  bytesOutPerEdit: number;
  commitsPerEdit: number;
  serverMegabytes: number;
  /** Milliseconds from revoking their link until the last connection of those who look on has closed. */
  revokedMs: number;
}

/** Writers that ask for acknowledgement of each edit, and those that look at what they receive. */
const ASKING = 5;
const LOOKING = 3;

export async function load(options: LoadOptions = {}): Promise<LoadResult> {
  const {
    writers = 30,
    editsPerSecond = 4,
    cursorsPerSecond = 20,
    seconds = 10,
    warmUpSeconds = 3,
    records = 200,
    watching = 0,
    nodes = 0,
    databaseUrl,
  } = options;
  const built = await buildServer();
  const dataDir = temporaryFolder();
  const postgres = nodes > 0 && databaseUrl === undefined ? await startPostgres() : null;
  const url = databaseUrl ?? postgres?.url;
  const servers: ChildServer[] = [];
  try {
    for (let i = 0; i < Math.max(1, nodes); i += 1)
      servers.push(await startChild(built, dataDir, nodes > 0 && url !== undefined ? { DATABASE_URL: url } : {}));
    const at = (index: number): ChildServer => {
      const server = servers[index % servers.length];
      if (!server) throw new Error('no servers');
      return server;
    };
    const project = await createProject(at(0).url);
    await fill(at(0).syncUrl, project, records);
    const seen: number[] = [];
    const seenAcross: number[] = [];
    const durable: number[] = [];
    const sentAt = new Map<string, Sent>();
    const people: Writer[] = [];
    const watchers: Writer[] = [];
    for (let i = 0; i < writers; i += 1) {
      const looks = i < LOOKING;
      const shared = {
        index: i,
        sentAt,
        looks,
        asks: i < ASKING,
        seen,
        seenAcross,
        durable,
        node: i % servers.length,
      };
      people.push(await Writer.join(await addressIn(at(i).syncUrl, project.at(at(i).url)), shared));
    }
    const link = await project.link('viewer');
    for (let i = 0; i < watching; i += 1) {
      for (const kind of ROOM_KINDS) {
        const mute = { index: writers + i, sentAt, looks: false, asks: false, node: i % servers.length };
        const address = await addressIn(at(i).syncUrl, project.at(at(i).url), kind, link.secret);
        watchers.push(await Writer.join(address, { ...mute, seen, seenAcross, durable }));
      }
    }
    for (const person of people) person.start(editsPerSecond, cursorsPerSecond);
    for (const person of watchers) person.start(0, 1);
    await pause(warmUpSeconds);
    const before = await figures(servers);
    seen.length = 0;
    seenAcross.length = 0;
    durable.length = 0;
    await pause(seconds);
    const after = await figures(servers);
    const revoking = performance.now();
    const closing = Promise.all(watchers.map((person) => person.closed()));
    if (watching > 0) await project.revoke(link.linkId);
    await closing;
    const revokedMs = performance.now() - revoking;
    for (const person of people) person.stop();
    const edits = after.edits - before.edits;
    return {
      seen: percentiles(seen),
      seenAcross: percentiles(seenAcross),
      durable: percentiles(durable),
      edits,
      cpuMsPerEdit: ((after.cpu - before.cpu) * 1000) / edits,
      systemCpuMsPerEdit: ((after.system - before.system) * 1000) / edits,
      bytesOutPerEdit: (after.sent - before.sent) / edits,
      commitsPerEdit: (after.commits - before.commits) / edits,
      serverMegabytes: after.memory / 2 ** 20,
      revokedMs,
    };
  } finally {
    for (const server of servers) await server.end('SIGTERM');
    await postgres?.stop();
    built.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Figures {
  edits: number;
  cpu: number;
  system: number;
  sent: number;
  commits: number;
  memory: number;
}

/** @returns the sums over all servers */
async function figures(servers: readonly { url: string }[]): Promise<Figures> {
  const sum: Figures = { edits: 0, cpu: 0, system: 0, sent: 0, commits: 0, memory: 0 };
  for (const { url } of servers) {
    const one = await figuresOf(url);
    for (const name of ['edits', 'cpu', 'system', 'sent', 'commits', 'memory'] as const) sum[name] += one[name];
  }
  return sum;
}

async function figuresOf(url: string): Promise<Figures> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string): number => {
    const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
    if (value === undefined) throw new Error(`no ${name} in the metrics`);
    return Number(value);
  };
  return {
    edits: read('polku_edits_total'),
    cpu: read('process_cpu_seconds_total'),
    system: read('process_cpu_system_seconds_total'),
    sent: read('polku_sent_bytes_total'),
    commits: read('polku_commit_seconds_count'),
    memory: read('process_resident_memory_bytes'),
  };
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
