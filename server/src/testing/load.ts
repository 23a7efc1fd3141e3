/**
 * Load as in a workshop: many people in one room, each editing and moving a cursor, against a server in its own process, or
 * against several nodes over one PostgreSQL, in turn.
 * Writers are bare sockets, so that the figures are the server's; a few of them decode what they receive.
 */
import { rmSync } from 'node:fs';
import { MESSAGE_BARRIER, MESSAGE_SYNC, PROTOCOL_VERSION, roomName } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS, type RoomKind } from '@polku/shared/kernel/room-kind';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { ClientSocket } from '../transport/client-socket';
import { buildServer, type ChildServer, startChild } from './child-server';
import { startPostgres } from './embedded-postgres';
import { createProject, type TestProject } from './project';
import { temporaryFolder } from './start-server';
import { frame, presenceFrame, WireClient } from './wire-client';

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
export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
  count: number;
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
      const lookAt = i < LOOKING ? sentAt : null;
      const shared = { sentAt, lookAt, seen, seenAcross, durable, node: i % servers.length };
      people.push(await Writer.join(at(i).syncUrl, project.at(at(i).url), i, shared));
    }
    const link = await project.link('viewer');
    for (let i = 0; i < watching; i += 1) {
      for (const kind of ROOM_KINDS) {
        const shared = { sentAt, lookAt: null, seen, seenAcross, durable, node: i % servers.length };
        const here = project.at(at(i).url);
        watchers.push(await Writer.join(at(i).syncUrl, here, writers + i, shared, kind, link.secret));
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

interface Sent {
  readonly ms: number;
  readonly node: number;
}
interface Shared {
  sentAt: Map<string, Sent>;
  lookAt: Map<string, Sent> | null;
  /** At which node the writer is. */
  node: number;
  seen: number[];
  seenAcross: number[];
  durable: number[];
}

class Writer {
  private readonly doc = new Y.Doc();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly asked = new Map<number, number>();
  private clock = 0;
  private edits = 0;

  private constructor(
    private readonly socket: ClientSocket,
    private readonly index: number,
    private readonly shared: Shared,
  ) {
    this.doc.on('update', (update: Uint8Array) => this.sendUpdate(update));
    if (index < Math.max(ASKING, LOOKING)) socket.on('message', (data: Buffer) => this.hear(data));
    else socket.on('message', () => {});
  }

  static async join(
    syncUrl: string,
    project: TestProject,
    index: number,
    shared: Shared,
    kind: RoomKind = 'content',
    secret?: string,
  ): Promise<Writer> {
    const query = new URLSearchParams({ ticket: await project.ticket(secret), v: String(PROTOCOL_VERSION) });
    const socket = new ClientSocket(`${syncUrl}/${roomName(project.id, kind)}?${query.toString()}`, {
      perMessageDeflate: false,
    });
    const writer = new Writer(socket, index, shared);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return writer;
  }

  start(editsPerSecond: number, cursorsPerSecond: number): void {
    const every = (perSecond: number, act: () => void): void => {
      if (perSecond === 0) return;
      // Each at a different moment of the period.
      setTimeout(
        () => {
          if (this.socket.readyState === ClientSocket.OPEN) this.timers.push(setInterval(act, 1000 / perSecond));
        },
        (Math.random() * 1000) / perSecond,
      );
    };
    every(editsPerSecond, () => this.edit());
    every(cursorsPerSecond, () => this.moveCursor());
  }

  closed(): Promise<void> {
    if (this.socket.readyState === ClientSocket.CLOSED) return Promise.resolve();
    return new Promise((resolve) => this.socket.once('close', () => resolve()));
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.socket.terminate();
  }

  private edit(): void {
    this.edits += 1;
    this.doc.getMap(`writer${this.index}`).set('title', `Kosketuspiste ${this.index}, muutos ${this.edits}`);
    if (this.index >= ASKING) return;
    this.asked.set(this.edits, performance.now());
    this.socket.send(frame(MESSAGE_BARRIER, (encoder) => encoding.writeVarUint(encoder, this.edits)));
  }

  private sendUpdate(update: Uint8Array): void {
    const clock = Y.getState(this.doc.store, this.doc.clientID) - 1;
    this.shared.sentAt.set(`${this.doc.clientID}:${clock}`, { ms: performance.now(), node: this.shared.node });
    this.socket.send(
      frame(MESSAGE_SYNC, (encoder) => {
        encoding.writeVarUint(encoder, 2);
        encoding.writeVarUint8Array(encoder, update);
      }),
    );
  }

  private moveCursor(): void {
    this.clock += 1;
    const cursor = { x: Math.round(Math.random() * 4000), y: Math.round(Math.random() * 2000) };
    const state = JSON.stringify({ user: { name: `Osallistuja ${this.index}`, color: '#0b6e75' }, cursor });
    this.socket.send(presenceFrame([{ client: this.doc.clientID, clock: this.clock, state }]));
  }

  private hear(data: Buffer): void {
    const now = performance.now();
    if (data[0] === MESSAGE_BARRIER) {
      const decoder = decoding.createDecoder(data);
      decoding.readVarUint(decoder);
      const at = this.asked.get(decoding.readVarUint(decoder));
      if (at !== undefined) this.shared.durable.push(now - at);
    }
    if (data[0] !== MESSAGE_SYNC || data[1] !== 2 || !this.shared.lookAt) return;
    const decoder = decoding.createDecoder(data.subarray(2));
    for (const { id, length } of Y.decodeUpdate(decoding.readVarUint8Array(decoder)).structs) {
      const sent = this.shared.lookAt.get(`${id.client}:${id.clock + length - 1}`);
      if (!sent) continue;
      (sent.node === this.shared.node ? this.shared.seen : this.shared.seenAcross).push(now - sent.ms);
    }
  }
}

async function fill(syncUrl: string, project: TestProject, records: number): Promise<void> {
  const client = await WireClient.synced(syncUrl, project);
  client.doc.transact(() => {
    for (let i = 0; i < records; i += 1) {
      const record = new Y.Map<unknown>();
      for (let field = 0; field < 12; field += 1) record.set(`field${field}`, `arvo ${i}.${field}`);
      client.doc.getMap('records').set(`record${i}`, record);
    }
  });
  await client.barrier();
  await client.close();
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

function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
