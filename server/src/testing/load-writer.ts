/**
 * One of the people of a load: a bare socket with edits and cursors at a steady pace, which decodes what it receives only if it
 * is one that looks. It speaks to any server with the wire of y-websocket; acknowledgements only ours gives.
 */
import { MESSAGE_BARRIER, MESSAGE_SYNC, PROTOCOL_VERSION, roomName } from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { ClientSocket } from '../transport/client-socket';
import type { TestProject } from './project';
import { frame, presenceFrame, WireClient } from './wire-client';

export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
  count: number;
}
export interface Sent {
  readonly ms: number;
  readonly node: number;
}
export interface WriterOptions {
  /** Shown as a name, and part of what is written. */
  readonly index: number;
  /** When each edit was sent, by client and clock. */
  readonly sentAt: Map<string, Sent>;
  /** Looks at what it receives, and notes how long it was under way: here, or in `seenAcross` from writers at other nodes. */
  readonly looks: boolean;
  /** Asks the server to acknowledge each edit. */
  readonly asks: boolean;
  /** At which node the writer is. */
  readonly node: number;
  readonly seen: number[];
  readonly seenAcross: number[];
  readonly durable: number[];
}

/** @returns the address of a socket with a new ticket */
export async function addressIn(
  syncUrl: string,
  project: TestProject,
  kind: RoomKind = 'content',
  secret?: string,
): Promise<string> {
  const query = new URLSearchParams({ ticket: await project.ticket(secret), v: String(PROTOCOL_VERSION) });
  return `${syncUrl}/${roomName(project.id, kind)}?${query.toString()}`;
}

export class Writer {
  private readonly doc = new Y.Doc();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly asked = new Map<number, number>();
  private clock = 0;
  /** Edits that were sent, and bytes that came. */
  edits = 0;
  received = 0;

  private constructor(
    private readonly socket: ClientSocket,
    private readonly options: WriterOptions,
  ) {
    const { looks, asks } = options;
    this.doc.on('update', (update: Uint8Array) => this.sendUpdate(update));
    socket.on('message', (data: Buffer) => {
      this.received += data.byteLength;
      if (looks || asks) this.hear(data);
    });
  }

  /** Resolves once the socket is open. @throws when it does not open */
  static async join(address: string, options: WriterOptions): Promise<Writer> {
    const socket = new ClientSocket(address, { perMessageDeflate: false });
    const writer = new Writer(socket, options);
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
    this.doc
      .getMap(`writer${this.options.index}`)
      .set('title', `Kosketuspiste ${this.options.index}, muutos ${this.edits}`);
    if (!this.options.asks) return;
    this.asked.set(this.edits, performance.now());
    this.socket.send(frame(MESSAGE_BARRIER, (encoder) => encoding.writeVarUint(encoder, this.edits)));
  }

  private sendUpdate(update: Uint8Array): void {
    const clock = Y.getState(this.doc.store, this.doc.clientID) - 1;
    this.options.sentAt.set(`${this.doc.clientID}:${clock}`, { ms: performance.now(), node: this.options.node });
    this.socket.send(syncFrame(2, update));
  }

  private moveCursor(): void {
    this.clock += 1;
    const cursor = { x: Math.round(Math.random() * 4000), y: Math.round(Math.random() * 2000) };
    const state = JSON.stringify({ user: { name: `Osallistuja ${this.options.index}`, color: '#0b6e75' }, cursor });
    this.socket.send(presenceFrame([{ client: this.doc.clientID, clock: this.clock, state }]));
  }

  private hear(data: Buffer): void {
    const now = performance.now();
    if (data[0] === MESSAGE_BARRIER) {
      const decoder = decoding.createDecoder(data);
      decoding.readVarUint(decoder);
      const at = this.asked.get(decoding.readVarUint(decoder));
      if (at !== undefined) this.options.durable.push(now - at);
    }
    if (data[0] !== MESSAGE_SYNC || data[1] !== 2 || !this.options.looks) return;
    const decoder = decoding.createDecoder(data.subarray(2));
    for (const { id, length } of Y.decodeUpdate(decoding.readVarUint8Array(decoder)).structs) {
      const sent = this.options.sentAt.get(`${id.client}:${id.clock + length - 1}`);
      if (!sent) continue;
      (sent.node === this.options.node ? this.options.seen : this.options.seenAcross).push(now - sent.ms);
    }
  }
}

/** Adds records of twelve fields. */
export function addRecords(doc: Y.Doc, records: number): void {
  doc.transact(() => {
    for (let i = 0; i < records; i += 1) {
      const record = new Y.Map<unknown>();
      for (let field = 0; field < 12; field += 1) record.set(`field${field}`, `arvo ${i}.${field}`);
      doc.getMap('records').set(`record${i}`, record);
    }
  });
}

/** Fills a new project's boards with records of twelve fields. */
export async function fill(syncUrl: string, project: TestProject, records: number): Promise<void> {
  const client = await WireClient.synced(syncUrl, project);
  addRecords(client.doc, records);
  await client.barrier();
  await client.close();
}

export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}

/** Fills a document at a server that acknowledges nothing: it has taken it in once another is given it. */
export async function fillAt(address: string, records: number): Promise<void> {
  const doc = new Y.Doc();
  addRecords(doc, records);
  const socket = await opened(address);
  const update = Y.encodeStateAsUpdate(doc);
  socket.send(syncFrame(2, update));
  for (;;) {
    const { state, close } = await openDocument(address);
    close();
    if (state.byteLength >= update.byteLength) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  socket.terminate();
}

/**
 * Opens a document as one who has nothing of it.
 * @param records it is not here before so many are: some servers answer before they have read it
 * @returns the first state that was sent
 */
export async function openDocument(address: string, records = 0): Promise<{ state: Uint8Array; close: () => void }> {
  const socket = await opened(address);
  const doc = new Y.Doc();
  socket.on('error', () => {});
  const state = new Promise<Uint8Array>((resolve, reject) => {
    let first: Uint8Array | null = null;
    socket.once('close', (code) => reject(new Error(`closed with ${code} before the state came`)));
    socket.on('message', (data: Buffer) => {
      if (data[0] !== MESSAGE_SYNC || data[1] === 0) return;
      const update = decoding.readVarUint8Array(decoding.createDecoder(data.subarray(2)));
      Y.applyUpdate(doc, update);
      if (data[1] === 1) first ??= update;
      if (first && doc.getMap('records').size >= records) resolve(first);
    });
  });
  socket.send(syncFrame(0, Y.encodeStateVector(doc)));
  return { state: await state, close: () => socket.terminate() };
}

async function opened(address: string): Promise<ClientSocket> {
  const socket = new ClientSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return socket;
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  return frame(MESSAGE_SYNC, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}
