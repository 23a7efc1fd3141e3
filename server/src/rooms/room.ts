/**
 * One open document: apply → log → (durable) → broadcast and release barriers. Nothing is broadcast or acknowledged before it
 * is durable, and a role that may not write never changes the document.
 */
import { isJointClient } from '@polku/shared/kernel/joint-creation';
import { mayWrite } from '@polku/shared/kernel/permissions';
import { CLOSE, type CloseCode } from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { Deed } from '../log/log-types';
import { reached } from '../log/points';
import type { Author, Authors } from './authors';
import { deedOf } from './deeds';
import { Intake, type Taken } from './intake';
import {
  encodeBarrierMessage,
  encodeStateMessage,
  encodeStateVectorMessage,
  encodeUpdateMessage,
  encodeWelcomeMessage,
  type HeardPresence,
  type Message,
} from './messages';
import { Outgoing, type Peer } from './peer';
import { Places } from './places';
import { Presence } from './presence';
import type { ProjectState } from './project-state';
import { Notices } from './notices';
import type { Replica } from './replica';

/** The log as rooms see it. */
export interface UpdateLog {
  /**
   * @param authors what the update makes new about whose client ids are
   * @param deed what it does, for the history; null where none is kept
   */
  append(room: Room, seq: number, update: Uint8Array, authors: readonly Author[], deed: Deed | null): void;
  readonly waitingBytes: number;
}

export interface RoomContext {
  readonly log: UpdateLog;
  /** Above this many bytes waiting for the disk, writers are asked to retry later. */
  readonly waitingBytes: number;
  /** How long edits may wait for others; as intake.ts has it if not given. */
  readonly heldMs?: number | undefined;
  /** People who may edit the content at once; the other documents have no such limit. */
  readonly editors: number;
  emptied(room: Room): void;
  failed(room: Room, error: Error): void;
  /** Updates of the room became durable; a moment to think of compaction. */
  grown(room: Room): void;
  edited(bytes: number): void;
  /** An update of the boards is about to be stored under this number. */
  writing?(room: Room, seq: number, deed: Deed): void;
}

interface Waiting {
  peer: Peer;
  seq: number;
  nonce: number;
}
interface Uncommitted {
  peer: Peer;
  update: Uint8Array;
}
/** A peer asks for the state faster than it reads it: only the latest question is kept. */
interface StateReply {
  question: Uint8Array | null;
}

/**
 * States: ready → draining → closed, or ready → closed when the log failed; loading happens before a room exists (rooms.ts).
 * Any received bytes are either taken whole, held at their own connection, or close that connection with a code. A barrier is
 * not released while anything of that peer is held.
 */
export class Room {
  private readonly peers = new Set<Peer>();
  private readonly presence = new Presence(this.peers, {
    mayShow: (client, peer) => !isJointClient(client) && this.authors.mayUse(client, peer),
    // A viewer's presence does not reserve an id, and neither does late presence under an old one.
    shown: (client, peer) => {
      if (mayWrite(peer.role, this.kind) && !this.replica.knows(client)) this.authors.reserve(client, peer);
    },
  });
  private readonly intake: Intake;
  private readonly notices: Notices;
  private readonly replies = new Map<Peer, StateReply>();
  private readonly places: Places;
  private readonly deafen: () => void;
  private uncommitted: Uncommitted[] = [];
  private barriers: Waiting[] = [];
  private durable: number;
  private finish: () => void = () => {};
  state: 'ready' | 'draining' | 'closed' = 'ready';
  /** Resolves when the room is closed. */
  readonly closed = new Promise<void>((resolve) => {
    this.finish = resolve;
  });

  constructor(
    readonly name: string,
    readonly kind: RoomKind,
    private readonly replica: Replica,
    private readonly authors: Authors,
    readonly project: ProjectState,
    private readonly context: RoomContext,
  ) {
    this.durable = replica.head;
    const places = kind === 'content' ? context.editors : Number.POSITIVE_INFINITY;
    this.places = new Places(this.peers, kind, places);
    this.notices = new Notices(project, kind);
    this.intake = new Intake({
      kind,
      replica,
      authors,
      heldMs: context.heldMs,
      frozen: () => project.frozen,
      rights: () => project.rights,
      behind: () => context.log.waitingBytes > context.waitingBytes,
      isHere: (peer) => this.peers.has(peer),
      taken: (peer, taken) => this.keep(peer, taken),
      barrier: (peer, nonce) => this.awaitDurable(peer, nonce),
      reject: (peer, code, reason) => this.reject(peer, code, reason),
    });
    this.deafen = project.listen((change) => {
      if (change === 'rights') this.assignPlaces();
      this.follow();
    });
  }

  get size(): number {
    return this.peers.size;
  }
  get sinceSnapshot(): { seq: number; updates: number; bytes: number } {
    return this.replica.sinceSnapshot;
  }

  /** Lets the peer in: welcome first, then who is here, then (for writers) the question what the peer has. */
  join(peer: Peer, epoch: string): void {
    this.peers.add(peer);
    this.project.join(peer, (code, reason) => this.reject(peer, code, reason));
    this.assignPlaces();
    const greeting = [encodeWelcomeMessage(peer.role, epoch), this.notices.first(peer)];
    if (mayWrite(peer.role, this.kind)) greeting.push(encodeStateVectorMessage(this.replica.stateVector()));
    peer.send(new Outgoing(greeting));
    this.presence.tell(peer);
  }

  leave(peer: Peer): void {
    if (!this.peers.delete(peer)) return;
    this.replies.delete(peer);
    this.intake.leave(peer);
    this.notices.leave(peer);
    this.barriers = this.barriers.filter((barrier) => barrier.peer !== peer);
    this.presence.leave(peer);
    this.project.leave(peer);
    this.assignPlaces();
    if (this.peers.size === 0) this.context.emptied(this);
  }

  /** Handles one message of a peer as read by `decodeMessage`; null for an invalid one. */
  receive(peer: Peer, message: Message | null): void {
    if (this.state !== 'ready' || !this.peers.has(peer)) return;
    if (message) this.handle(peer, message);
    else this.reject(peer, CLOSE.badMessage, 'malformed message');
  }

  /** Called by the log: everything up to `seq` is on the disk. */
  committed(seq: number): void {
    reached('acknowledge', this.name);
    const done = this.uncommitted.splice(0, seq - this.durable);
    this.durable = seq;
    if (this.state !== 'closed') this.broadcast(done);
    while (this.barriers[0] && this.barriers[0].seq <= seq) {
      const barrier = this.barriers.shift();
      if (barrier) this.release(barrier.peer, barrier.nonce);
    }
    if (this.state === 'draining') this.closeWhenDurable();
    else this.context.grown(this);
  }

  /** Called by the log: memory is ahead of the disk, so the room is dropped and loaded again. */
  commitFailed(error: Error): void {
    this.context.failed(this, error);
    this.close(CLOSE.roomFailed, 'not stored');
  }

  /** A verified snapshot covers everything up to `seq`. */
  rebase(seq: number, snapshot: Uint8Array): void {
    if (this.state !== 'closed') this.replica.rebase(seq, snapshot);
  }

  /** Takes nothing more, waits until the rest is durable, then closes. */
  drain(): Promise<void> {
    if (this.state === 'ready') {
      this.state = 'draining';
      this.closeWhenDurable();
    }
    return this.closed;
  }

  private closeWhenDurable(): void {
    if (this.durable === this.replica.head) this.close(CLOSE.goingAway, 'room is closing');
  }

  private close(code: CloseCode, reason: string): void {
    this.state = 'closed';
    this.barriers = [];
    this.uncommitted = [];
    this.intake.stop();
    this.presence.stop();
    this.deafen();
    for (const peer of [...this.peers]) {
      this.project.leave(peer);
      peer.close(code, reason);
    }
    this.peers.clear();
    this.replica.destroy();
    this.finish();
  }

  /** Whoever has a place or lost it is told with the other rights. */
  private assignPlaces(): void {
    if (this.places.assign()) this.project.placesChanged();
  }

  /** Everybody is told what holds for them now, and what waited for it is tried again. */
  private follow(): void {
    if (this.state !== 'ready') return;
    for (const peer of [...this.peers]) {
      const change = this.notices.next(peer);
      if (!change) continue;
      peer.send(new Outgoing([change.message]));
      // Only now is the client asked what it has; it may have written on while it might not send.
      if (change.mayWriteNow) peer.send(new Outgoing([encodeStateVectorMessage(this.replica.stateVector())]));
    }
    for (const peer of [...this.peers]) if (this.peers.has(peer)) this.intake.review(peer);
  }

  private handle(peer: Peer, message: Message): void {
    switch (message.kind) {
      case 'state-vector':
        return this.answerState(peer, message.vector);
      case 'update':
        return this.intake.take(peer, message.update);
      case 'presence':
        return this.hearPresence(peer, message.entries);
      case 'too-large':
        return this.reject(peer, CLOSE.tooLarge, 'presence too large');
      case 'query-presence':
        return this.presence.tell(peer);
      case 'barrier':
        return this.intake.askBarrier(peer, message.nonce);
    }
  }

  private keep(peer: Peer, { update, clients, transactions }: Taken): void {
    this.uncommitted.push({ peer, update });
    const seq = this.replica.head;
    const deed = this.kind === 'content' ? deedOf(transactions, clients, peer.memberId, Date.now()) : null;
    if (deed) this.context.writing?.(this, seq, deed);
    this.context.log.append(this, seq, update, this.authors.bind(clients, peer), deed);
    this.context.edited(update.byteLength);
  }

  private answerState(peer: Peer, vector: Uint8Array): void {
    const open = this.replies.get(peer);
    if (open) {
      open.question = vector;
      return;
    }
    const difference = this.replica.difference(vector);
    if (!difference) return this.reject(peer, CLOSE.badMessage, 'malformed state vector');
    const reply: StateReply = { question: null };
    this.replies.set(peer, reply);
    reached('state', this.name);
    peer.sendState(new Outgoing([encodeStateMessage(difference)]), () => {
      if (this.replies.get(peer) !== reply) return;
      this.replies.delete(peer);
      if (reply.question && this.state === 'ready') this.answerState(peer, reply.question);
    });
  }

  private hearPresence(peer: Peer, entries: readonly HeardPresence[]): void {
    if (!this.presence.hear(peer, entries)) this.reject(peer, CLOSE.badMessage, 'malformed presence');
  }

  private awaitDurable(peer: Peer, nonce: number): void {
    const seq = this.replica.head;
    if (seq <= this.durable) this.release(peer, nonce);
    else this.barriers.push({ peer, seq, nonce });
  }

  private release(peer: Peer, nonce: number): void {
    peer.send(new Outgoing([encodeBarrierMessage(nonce)]));
  }

  /** Everyone gets the others' edits: one encoded bundle for readers, one each for the writers in it. */
  private broadcast(done: readonly Uncommitted[]): void {
    if (done.length === 0 || this.peers.size === 0) return;
    const messages = done.map(({ update }) => encodeUpdateMessage(update));
    const all = new Outgoing(messages);
    const writers = new Set(done.map(({ peer }) => peer));
    for (const peer of this.peers) {
      if (!writers.has(peer)) peer.send(all);
      else {
        const others = messages.filter((_, i) => done[i]?.peer !== peer);
        if (others.length > 0) peer.send(new Outgoing(others));
      }
    }
  }

  private reject(peer: Peer, code: CloseCode, reason: string): void {
    this.leave(peer);
    peer.close(code, reason);
  }
}
