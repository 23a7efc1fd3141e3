/**
 * A room in this process without sockets, disk or threads; the test decides when anything happens. `MemoryPeer` is a
 * connection, `MemoryClient` a client on it that behaves like y-websocket and our own client.
 */
import type { Role } from '@polku/shared/kernel/permissions';
import { CLOSE, MESSAGE_BARRIER, MESSAGE_SYNC } from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Deed } from '../log/log-types';
import { type Author, Authors } from '../rooms/authors';
import {
  decodeMessage,
  encodeBarrierMessage,
  encodePresenceMessage,
  encodeStateMessage,
  encodeStateVectorMessage,
  encodeUpdateMessage,
} from '../rooms/messages';
import type { Outgoing, Peer } from '../rooms/peer';
import { ProjectState } from '../rooms/project-state';
import { Replica } from '../rooms/replica';
import { Room } from '../rooms/room';

/** As compaction does, only sooner. */
const SNAPSHOT_ROWS = 50;
const ROOMY = 64 * 1024 * 1024;

/** Where a connection can be opened. */
export interface MemoryPlace {
  readonly room: Room;
  join(peer: MemoryPeer): void;
}

export interface MemoryRoomOptions {
  rows?: readonly Uint8Array[];
  authors?: readonly Author[];
  heldMs?: number;
  documentBytes?: number;
  editors?: number;
  kind?: RoomKind;
  /** Who is connected is known to it; it reads nothing. */
  project?: ProjectState;
}

/** @returns a project of which nothing is stored: the door open, nothing frozen, and nobody's rights change */
export function memoryProject(): ProjectState {
  return new ProjectState('project1', {
    read: () => Promise.reject(new Error('a project in memory is not read')),
    failed: () => {},
  });
}

/** A room with a log in memory; nothing is durable before `commit`. */
export class MemoryRoom implements MemoryPlace {
  readonly room: Room;
  readonly replica: Replica;
  readonly rows: Uint8Array[];
  readonly authors: Map<number, string>;
  /** What each update did, in order. */
  readonly deeds: Deed[] = [];
  private gathered: { update: Uint8Array; authors: readonly Author[] }[] = [];

  constructor(options: MemoryRoomOptions = {}) {
    const { rows = [], authors = [], heldMs, documentBytes = ROOMY, editors, project = memoryProject() } = options;
    const { kind = 'content' } = options;
    this.rows = [...rows];
    this.authors = new Map(authors);
    this.replica = new Replica({ head: rows.length, base: null, rows: this.rows }, documentBytes);
    const log = {
      waitingBytes: 0,
      append: (_room: Room, _seq: number, update: Uint8Array, told: readonly Author[], deed: Deed | null) => {
        this.gathered.push({ update, authors: told });
        if (deed) this.deeds.push(deed);
      },
    };
    this.room = new Room(`project1-${kind}`, kind, this.replica, new Authors(authors), project, {
      log,
      waitingBytes: Number.POSITIVE_INFINITY,
      heldMs,
      editors: editors ?? Number.POSITIVE_INFINITY,
      emptied: () => {},
      failed: () => {},
      grown: () => {},
      edited: () => {},
    });
  }

  /** Makes durable what was taken in. */
  commit(first = this.gathered.length): void {
    if (this.gathered.length === 0) return;
    for (const { update, authors } of this.gathered.splice(0, first)) {
      this.rows.push(update);
      for (const [client, owner] of authors) this.authors.set(client, owner);
    }
    this.room.committed(this.rows.length);
    if (this.replica.sinceSnapshot.updates > SNAPSHOT_ROWS) this.room.rebase(this.rows.length, this.replica.state());
  }

  /** The same log, read again. */
  reopened(options: MemoryRoomOptions = {}): MemoryRoom {
    return new MemoryRoom({ rows: this.rows, authors: [...this.authors], ...options });
  }

  /** What a newcomer gets. */
  newcomer(): Y.Doc {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.replica.state());
    return doc;
  }

  join(peer: MemoryPeer): void {
    peer.memory = this;
    this.room.join(peer, 'epoch');
  }
}

export interface MemoryPeerOptions {
  owner?: string;
  linkId?: string;
  role?: Role;
  memberId?: string | null;
}

export class MemoryPeer implements Peer {
  readonly linkId: string;
  readonly owner: string;
  readonly memberId: string | null;
  role: Role;
  muted = false;
  crowded = false;
  memory: MemoryPlace | null = null;
  /** Close code, null while open. */
  code: number | null = null;
  hear: (message: Uint8Array) => void = () => {};
  closed: (code: number) => void = () => {};

  constructor({ linkId = 'link', owner = `link:${linkId}`, role, memberId }: MemoryPeerOptions = {}) {
    this.linkId = linkId;
    this.owner = owner;
    this.role = role ?? 'editor';
    this.memberId = memberId ?? null;
  }

  send({ messages }: Outgoing): void {
    if (this.code === null) for (const message of messages) this.hear(message);
  }
  sendState(outgoing: Outgoing, sent: () => void): void {
    this.send(outgoing);
    queueMicrotask(sent);
  }
  congested(): boolean {
    return false;
  }
  close(code: number): void {
    if (this.code !== null) return;
    this.code = code;
    this.closed(code);
  }

  /** Sends a message to the room, also after the room has closed the connection. */
  say(message: Uint8Array): void {
    this.memory?.room.receive(this, decodeMessage(message));
  }
  update(update: Uint8Array): void {
    this.say(encodeUpdateMessage(update));
  }
  presence(client: number, clock: number, state = '{}'): void {
    this.say(encodePresenceMessage([{ client, clock, state }]));
  }
  /** The connection ends from this side. */
  leave(): void {
    this.memory?.room.leave(this);
    this.code ??= 1000;
  }
}

const SERVER = 'server';
/** Others tell of the server's failure or end: clients just come back. */
const isFinal = (code: number): boolean => code >= 4400 && code !== CLOSE.roomFailed;

/** A client that keeps its document over connections, as an honest one does. */
export class MemoryClient {
  readonly doc: Y.Doc;
  peer: MemoryPeer | null = null;
  /** With which codes its connections were closed for good, in order. */
  readonly codes: number[] = [];
  /** Barriers that were answered. */
  readonly answered = new Set<number>();
  private nonce = 0;
  private question: Uint8Array | null = null;
  /** Where by client the edits begin that the server has not acknowledged. */
  private readonly unacknowledged: Map<number, number>;
  private edits = 0;
  private readonly covers = new Map<number, number>();

  constructor(
    readonly identity: MemoryPeerOptions = {},
    doc = new Y.Doc(),
    unacknowledged: readonly (readonly [number, number])[] = [],
  ) {
    this.doc = doc;
    this.unacknowledged = new Map(unacknowledged);
    doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, { beforeState, afterState }: Y.Transaction) => {
      if (origin === SERVER) return;
      this.edits += 1;
      for (const [client, clock] of afterState) {
        const from = beforeState.get(client) ?? 0;
        if (clock > from && !this.unacknowledged.has(client)) this.unacknowledged.set(client, from);
      }
      this.say(encodeUpdateMessage(update));
    });
  }

  /** Where by client begins what was not acknowledged. */
  get since(): readonly (readonly [number, number])[] {
    return [...this.unacknowledged];
  }
  /** The server has been told what it lacked. */
  get hasAnswered(): boolean {
    return this.question === null;
  }
  get isOnline(): boolean {
    return this.peer !== null && this.peer.code === null;
  }

  /** Connects; the server's question is answered by `answer`, as a slow network would have it. */
  connect(memory: MemoryPlace): void {
    const peer = new MemoryPeer(this.identity);
    peer.hear = (message) => this.hear(message);
    peer.closed = (code) => {
      if (isFinal(code)) this.codes.push(code);
    };
    this.peer = peer;
    this.question = null;
    memory.join(peer);
    this.say(encodeStateVectorMessage(Y.encodeStateVector(this.doc)));
    peer.presence(this.doc.clientID, ++this.nonce);
  }
  /** Tells the server what it lacks, and again what it has not acknowledged: it may have something else there. */
  answer(): void {
    const { question } = this;
    this.question = null;
    if (!question) return;
    const vector = Y.decodeStateVector(question);
    for (const [client, from] of this.unacknowledged) vector.set(client, Math.min(from, vector.get(client) ?? 0));
    this.say(encodeStateMessage(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(vector))));
  }
  online(memory: MemoryPlace): this {
    this.connect(memory);
    this.answer();
    return this;
  }
  disconnect(): void {
    this.peer?.leave();
    this.peer = null;
  }
  /** @returns the nonce that `answered` will have */
  barrier(): number {
    this.nonce += 1;
    this.covers.set(this.nonce, this.edits);
    this.say(encodeBarrierMessage(this.nonce));
    return this.nonce;
  }

  private say(message: Uint8Array): void {
    const { peer } = this;
    if (peer && peer.code === null) peer.say(message);
  }
  private hear(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE_BARRIER) {
      const nonce = decoding.readVarUint(decoder);
      this.answered.add(nonce);
      if (this.covers.get(nonce) === this.edits) this.unacknowledged.clear();
    }
    if (type !== MESSAGE_SYNC) return;
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === 0) this.question = payload;
    else Y.applyUpdate(this.doc, payload, SERVER);
  }
}
