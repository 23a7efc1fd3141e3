/**
 * One person's device. It edits all the time, connected or not, and comes back by itself whenever its connection ends: mostly
 * with its document, sometimes with an empty one (a *life*: new document, new client id), so that what the server has lost
 * is not brought back by who still had it. It journals before it sends and before it believes.
 */
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { EditKind, JournalWriter } from './journal';
import { between, pause, pick, type Random } from './random';
import {
  type Address,
  answerState,
  askBarrier,
  askState,
  askTicket,
  type Heard,
  type Project,
  randomName,
} from './wire';
import { read, sendUpdate, socketAddress } from './wire';

/** Of all comings back, with an empty document. */
const FORGETS = 0.25;
const SERVER = 'server';

export interface WriterOptions {
  readonly name: string;
  readonly project: Project;
  readonly journal: JournalWriter;
  readonly random: Random;
  /** Edits a second while it may edit, on average. */
  readonly rate: number;
  /** A node to try next. */
  address(): Address;
  /** The server has confirmed an edit. */
  acknowledged(): void;
}

interface Pledge {
  readonly n: number;
  readonly clock: number;
}

export class Writer {
  private readonly device = randomName(16);
  private doc = new Y.Doc();
  private life = 0;
  private n = 0;
  private ackedClock = 0;
  private ackedN = 0;
  /** In this life the document of the server is here, so that edits follow what is there. */
  private hasState = false;
  private socket: WebSocket | null = null;
  /** The server knows all that this life has written so far, or is being told. */
  private answered = false;
  private probed = false;
  private pledges = new Map<number, Pledge>();
  private nonce = 0;
  private gone = new Set<string>();
  private wanted = false;
  private editing = false;
  private running: Promise<void> | null = null;
  private failure: Error | null = null;

  constructor(private readonly options: WriterOptions) {}

  /** Begins, and goes on until `end`. */
  start(): void {
    this.wanted = true;
    this.editing = true;
    this.running = Promise.all([this.stayConnected(), this.keepEditing()]).then(
      () => undefined,
      (error: unknown) => {
        this.failure = error instanceof Error ? error : new Error(String(error));
        this.socket?.terminate();
      },
    );
  }

  /** No connection and nothing to be heard any more. */
  get isAway(): boolean {
    return this.socket === null;
  }
  /** @throws what it failed of, which is a fault of the judge and not of the server */
  check(): void {
    if (this.failure) throw this.failure;
  }

  /** Whether it wants to be connected. */
  want(connected: boolean): void {
    this.wanted = connected;
    if (!connected) this.socket?.close();
  }

  stopEditing(): void {
    this.editing = false;
  }

  /** @returns whether the server has confirmed all it has written */
  get isSafe(): boolean {
    return this.answered && this.probed && this.ackedN === this.n && this.busy === 0;
  }
  private busy = 0;

  /** @returns its document, encoded */
  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  async end(): Promise<void> {
    this.wanted = false;
    this.editing = false;
    this.ended = true;
    this.socket?.close();
    await this.running;
  }
  private ended = false;

  private async stayConnected(): Promise<void> {
    const { random } = this.options;
    await this.begin();
    while (!this.ended) {
      if (this.wanted) await this.connection();
      await pause(between(random, 5, 60));
      if (this.life > 0 && !this.ended && this.editing && random() < FORGETS && this.wasIn) await this.begin();
    }
  }
  /** It was connected since its life began: one who never got in has nothing to forget. */
  private wasIn = false;

  private async begin(): Promise<void> {
    // What is just being written belongs to the life before.
    while (this.busy > 0) await pause(1);
    this.doc.destroy();
    this.doc = new Y.Doc();
    this.life += 1;
    this.ackedClock = 0;
    this.ackedN = this.n;
    this.hasState = false;
    this.wasIn = false;
    const doc = this.doc;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== SERVER && this.answered) this.send(sendUpdate(update));
    });
    doc.getMap('records').observe((event, { origin }) => {
      if (origin !== SERVER) return;
      for (const [key, { action }] of event.changes.keys) if (action === 'delete') this.gone.add(key);
    });
    await this.note({ t: 'life', client: doc.clientID });
  }

  /** One connection, from asking for a ticket until it has ended and is written down. */
  private async connection(): Promise<void> {
    const { project, address, journal } = this.options;
    const at = address();
    let ticket: string;
    try {
      ticket = await askTicket(at, project, this.device);
    } catch {
      return; // The server is away; it is tried again.
    }
    if (!this.wanted) return;
    const socket = new WebSocket(socketAddress(at, project, ticket), { perMessageDeflate: false });
    this.socket = socket;
    this.answered = false;
    this.probed = false;
    this.pledges = new Map();
    this.gone = new Set();
    // Frames are taken one after another, as some wait for the journal.
    let taking = Promise.resolve();
    socket.on('message', (data: Buffer) => {
      taking = taking.then(() => this.take(read(data)));
    });
    socket.on('error', () => {}); // `close` follows
    socket.on('open', () => this.send(askState(Uint8Array.of(0))));
    const [code, reason] = await new Promise<[number, string]>((resolve) => {
      socket.on('close', (closed, why) => resolve([closed, why.toString()]));
    });
    await taking;
    this.answered = false;
    if (this.probed) {
      const vector = Object.fromEntries([...this.seen()].map(([client, clock]) => [String(client), clock]));
      await this.note({ t: 'seen', vector, gone: [...this.gone] });
    }
    if (code >= 4400 && code < 4500) {
      await this.note({ t: 'refused', code, reason });
      await pause(200);
    }
    await journal.flushed();
    this.socket = null;
  }

  private async take(heard: Heard): Promise<void> {
    if (heard.kind === 'welcome' && heard.epoch !== this.options.project.epoch) {
      await this.note({ t: 'older', detail: `the epoch is ${heard.epoch}` });
    }
    if (heard.kind === 'update') Y.applyUpdate(this.doc, heard.update, SERVER);
    if (heard.kind === 'state') await this.probe(heard.update);
    if (heard.kind === 'question') this.answer(heard.vector);
    if (heard.kind === 'barrier') {
      const pledge = this.pledges.get(heard.nonce);
      this.pledges.delete(heard.nonce);
      if (!pledge) throw new Error(`barrier ${heard.nonce} was never asked for`);
      this.ackedClock = Math.max(this.ackedClock, pledge.clock);
      await this.note({ t: 'ack', ...pledge });
      if (pledge.n <= this.ackedN) return;
      this.ackedN = pledge.n;
      this.options.acknowledged();
    }
  }

  /** The whole document as the server has it, seen without what is here. */
  private async probe(update: Uint8Array): Promise<void> {
    const there = new Y.Doc();
    Y.applyUpdate(there, update);
    const vector = Y.decodeStateVector(Y.encodeStateVector(there));
    const older = [...this.seen()].filter(([client, clock]) => (vector.get(client) ?? 0) < clock);
    if (older.length > 0) {
      const detail = older.map(([client, clock]) => `${client}: ${vector.get(client) ?? 0} of ${clock}`).join(', ');
      await this.note({ t: 'older', detail });
    }
    there.destroy();
    Y.applyUpdate(this.doc, update, SERVER);
    this.hasState = true;
    this.wasIn = true;
    this.probed = true;
  }

  /** Clocks that the server has shown or confirmed. */
  private seen(): Map<number, number> {
    const vector = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    vector.delete(this.doc.clientID);
    if (this.ackedClock > 0) vector.set(this.doc.clientID, this.ackedClock);
    return vector;
  }

  /** Says what the server lacks, and again what it has not confirmed. */
  private answer(asked: Uint8Array): void {
    const vector = Y.decodeStateVector(asked);
    const own = this.doc.clientID;
    if ((vector.get(own) ?? 0) > this.ackedClock) vector.set(own, this.ackedClock);
    this.send(answerState(Y.encodeStateAsUpdate(this.doc, encodeVector(vector))));
    this.answered = true;
    this.askSafe();
  }

  private askSafe(): void {
    this.nonce += 1;
    this.pledges.set(this.nonce, { n: this.n, clock: this.ownClock() });
    this.send(askBarrier(this.nonce));
  }

  private ownClock(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  private send(bytes: Uint8Array): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(bytes);
  }

  private async keepEditing(): Promise<void> {
    const { random, rate } = this.options;
    while (!this.ended) {
      await pause(random() * (2000 / rate));
      if (this.editing && this.hasState) await this.edit();
    }
  }

  private async edit(): Promise<void> {
    this.busy += 1;
    try {
      const { doc } = this;
      const { kind, key } = this.choose();
      const n = this.n + 1;
      await this.note({ t: 'edit', n, kind, key });
      this.n = n;
      doc.transact(() => this.write(kind, key, n));
      if (this.answered) this.askSafe();
    } finally {
      this.busy -= 1;
    }
  }

  private choose(): { kind: EditKind; key: string } {
    const { name, random } = this.options;
    const fresh = `${name}x${this.n + 1}`;
    const what = random();
    if (what < 0.3) return { kind: 'add', key: fresh };
    if (what < 0.6) return { kind: 'list', key: fresh };
    const own = what < 0.7 ? [...this.doc.getMap('records').keys()].filter((key) => key.startsWith(`${name}x`)) : [];
    // A register of one life: two lives of a device never compete for it.
    return own.length > 5 ? { kind: 'remove', key: pick(random, own) } : { kind: 'count', key: `${name}l${this.life}` };
  }

  private write(kind: EditKind, key: string, n: number): void {
    const { doc } = this;
    if (kind === 'add') {
      const title = new Y.Text();
      title.insert(0, `written by ${key}`);
      const record = new Y.Map<unknown>([['n', n] as [string, unknown], ['title', title]]);
      doc.getMap('records').set(key, record);
    } else if (kind === 'list') {
      const list = doc.getArray<string>('list');
      list.insert(between(this.options.random, 0, list.length), [key]);
    } else if (kind === 'count') doc.getMap('counts').set(key, n);
    else doc.getMap('records').delete(key);
  }

  private note(what: NoteOf): Promise<void> {
    return this.options.journal.write({ w: this.options.name, life: this.life, ...what });
  }
}

type Without<T> = T extends unknown ? Omit<T, 'w' | 'life'> : never;
type NoteOf = Without<Parameters<JournalWriter['write']>[0]>;

function encodeVector(vector: Map<number, number>): Uint8Array {
  return Y.encodeStateVector(vector);
}
