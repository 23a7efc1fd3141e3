/**
 * One open document: apply → log → (durable) → broadcast and release barriers. Nothing is broadcast or acknowledged before it
 * is durable, and a role that may not write never changes the document. Where other nodes may have it open, too, nothing is
 * applied before it is this node's turn and all that others have written is here.
 */
import { isJointClient } from '@polku/shared/kernel/joint-creation';
import { mayWrite } from '@polku/shared/kernel/permissions';
import { CLOSE, type CloseCode } from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { NodePresence } from '../fanout/fanout';
import type { Deed, RoomNews } from '../log/log-types';
import { reached } from '../log/points';
import type { Author, Authors } from './authors';
import { deedOf } from './deeds';
import { Intake, type Taken } from './intake';
import {
  encodeBarrierMessage,
  encodeStateVectorMessage,
  encodeUpdateMessage,
  encodeWelcomeMessage,
  type HeardPresence,
  type Message,
} from './messages';
import { Outgoing, type Peer } from './peer';
import { Places } from './places';
import { Presence, type PresenceIds, type TellNodes } from './presence';
import type { ProjectState } from './project-state';
import { Notices } from './notices';
import type { Replica } from './replica';
import { StateReplies } from './state-replies';
import { Writes } from './writes';

/** The log as rooms see it. */
export interface UpdateLog {
  /**
   * @param authors what the update makes new about whose client ids are
   * @param deed what it does, for the history; null where none is kept
   */
  append(room: Room, seq: number, update: Uint8Array, authors: readonly Author[], deed: Deed | null): void;
  /**
   * Asks for this node's turn to write the room, in which `takeTurn` is called: `append` is for turns only. Absent where it is
   * always this node's turn.
   * @param bytes that wait for it since it was last asked
   */
  askTurn?(room: Room, bytes: number): void;
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
  /** Updates of the room became durable, of this node or of others; a moment to think of compaction. */
  grown(room: Room, own: boolean): void;
  edited(bytes: number): void;
  /** Keys of those who have a place to edit the project's boards at other nodes; absent where there are none. */
  editorsElsewhere?(projectId: string): ReadonlySet<string>;
  /** Who is here, for the other nodes that have the room open; absent where there are none. */
  tellNodes?(room: Room, ...said: Parameters<TellNodes>): void;
  /** An update of the boards is about to be stored under this number. */
  writing?(room: Room, seq: number, deed: Deed): void;
}

const NOBODY: ReadonlySet<string> = new Set();

interface Waiting {
  peer: Peer;
  seq: number;
  nonce: number;
}
interface Stored {
  /** Who sent it and has it; null: another node. */
  peer: Peer | null;
  update: Uint8Array;
}

/**
 * States: ready → draining → closed, or ready → closed when the log failed; loading happens before a room exists (rooms.ts).
 * Any received bytes are either taken whole, held at their own connection, or close that connection with a code. A barrier is
 * not released while anything of that peer is held.
 */
export class Room {
  private readonly peers = new Set<Peer>();
  private readonly presence: Presence;
  private readonly intake: Intake;
  private readonly notices: Notices;
  private readonly replies: StateReplies;
  private readonly places: Places;
  private readonly deafen: () => void;
  private readonly writes: Writes;
  private uncommitted: Stored[] = [];
  private barriers: Waiting[] = [];
  private durable: number;
  private finish: () => void = () => {};
  state: 'ready' | 'draining' | 'closed' = 'ready';
  /** What came after this state cannot be read any more: it is looked at, and nothing is taken. */
  readonly lost: boolean;
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
    { lost = false }: { readonly lost?: boolean } = {},
  ) {
    this.lost = lost;
    this.durable = replica.head;
    const reserve = (client: number, owner: string): void => {
      if (!replica.knows(client)) authors.reserve(client, owner);
    };
    const ids: PresenceIds = {
      mayShow: (client, who) => !isJointClient(client) && authors.mayUse(client, who),
      // A viewer's presence does not reserve an id, and neither does late presence under an old one.
      shown: (client, peer) => mayWrite(peer.role, kind) && reserve(client, peer.owner),
      shownElsewhere: reserve,
      mayWrite: (peer) => mayWrite(peer.role, kind),
    };
    const told = context.tellNodes && ((...said: Parameters<TellNodes>) => context.tellNodes?.(this, ...said));
    this.presence = new Presence(this.peers, ids, told ?? null);
    const places = kind === 'content' ? context.editors : Number.POSITIVE_INFINITY;
    this.places = new Places(this.peers, kind, places, () => context.editorsElsewhere?.(project.id) ?? NOBODY);
    this.notices = new Notices(project, kind, lost);
    this.intake = new Intake({
      kind,
      lost,
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
    const { log } = context;
    this.writes = new Writes({
      kind,
      intake: this.intake,
      askTurn: log.askTurn ? (bytes) => log.askTurn?.(this, bytes) : null,
      behind: () => log.waitingBytes > context.waitingBytes,
      isEcho: (update) => replica.isEcho(update),
      isHere: (peer) => this.peers.has(peer),
      reject: (peer, code, reason) => this.reject(peer, code, reason),
    });
    this.replies = new StateReplies({
      room: name,
      head: () => replica.head,
      durable: () => this.durable,
      difference: (vector) => replica.difference(vector),
      isOpen: () => this.state === 'ready',
      reject: (peer, code, reason) => this.reject(peer, code, reason),
    });
    this.deafen = project.listen((change) => {
      if (change === 'rights') this.assignPlaces();
      this.tellRights();
    });
  }

  get size(): number {
    return this.peers.size;
  }
  /**
   * Sequence number of the last update that is stored: what comes after it in the log is not known here. Edits that are being
   * stored do not count, or the log would seem to end before what is known.
   */
  get head(): number {
    return this.durable;
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
    if (this.asks(peer)) greeting.push(encodeStateVectorMessage(this.replica.stateVector()));
    peer.send(new Outgoing(greeting));
    this.presence.tell(peer);
  }

  leave(peer: Peer): void {
    if (!this.peers.delete(peer)) return;
    this.replies.leave(peer);
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

  /** Called by the log: until `append` has been told of all of it, nobody else writes this room. */
  takeTurn(news: RoomNews): void {
    if (!this.follow(news)) return;
    this.writes.run();
    if (this.state === 'draining') this.closeWhenDurable();
  }

  /**
   * Takes in what other nodes have written and passes it on. While edits of this node are being stored there is nothing new:
   * nobody else can write.
   * @returns false when the room is closed, or had to be closed since it does not continue what is here
   */
  follow({ head, rows, authors, lost }: RoomNews): boolean {
    if (this.state === 'closed') return false;
    if (this.lost || this.uncommitted.length > 0) return true;
    // What was read before a turn may come after it.
    const fresh = rows.slice(Math.max(0, this.replica.head - head));
    try {
      if (lost !== null) throw new Error(lost);
      this.authors.learn(authors);
      for (const row of fresh) this.replica.follow(row);
    } catch (error) {
      this.commitFailed(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
    this.durable = this.replica.head;
    if (fresh.length === 0) return true;
    this.broadcast(fresh.map((update) => ({ peer: null, update })));
    this.context.grown(this, false);
    return true;
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
    if (this.state !== 'closed') this.replies.stored();
    if (this.state === 'draining') this.closeWhenDurable();
    else this.context.grown(this, true);
  }

  /** Called by the log: memory is ahead of the disk, so the room is dropped and loaded again. */
  commitFailed(error: Error): void {
    this.context.failed(this, error);
    this.close(CLOSE.roomFailed, 'not stored');
  }

  /** Another node says who is there. */
  hearNode(node: string, entries: readonly NodePresence[], all: boolean): void {
    if (this.state !== 'closed') this.presence.hearNode(node, entries, all);
  }
  forgetNode(node: string): void {
    this.presence.forgetNode(node);
  }
  /** @returns a key for each who has a place to edit here */
  editorsHere(): readonly string[] {
    return this.places.holders();
  }
  /** Others have places at other nodes now. */
  reassignPlaces(): void {
    if (this.state === 'ready') this.assignPlaces();
  }
  /** Tells the other nodes who is here. */
  tellAllNodes(): void {
    this.presence.tellAllNodes();
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
    if (this.durable === this.replica.head && this.writes.isEmpty) this.close(CLOSE.goingAway, 'room is closing');
  }

  private close(code: CloseCode, reason: string): void {
    this.state = 'closed';
    this.barriers = [];
    this.uncommitted = [];
    this.intake.stop();
    this.writes.stop();
    this.deafen();
    for (const peer of [...this.peers]) {
      this.project.leave(peer);
      this.presence.leave(peer);
      peer.close(code, reason);
    }
    this.presence.tellAllNodes();
    this.presence.stop();
    this.peers.clear();
    this.replica.destroy();
    this.finish();
  }

  /** Whether the peer is asked for what it has that is not here. */
  private asks(peer: Peer): boolean {
    return mayWrite(peer.role, this.kind) && !this.lost;
  }

  /** Whoever has a place or lost it is told with the other rights. */
  private assignPlaces(): void {
    if (this.places.assign()) this.project.placesChanged();
  }

  /** Everybody is told what holds for them now, and what waited for it is tried again. */
  private tellRights(): void {
    if (this.state !== 'ready') return;
    for (const peer of [...this.peers]) {
      const change = this.notices.next(peer);
      if (!change) continue;
      peer.send(new Outgoing([change.message]));
      // Only now is the client asked what it has; it may have written on while it might not send.
      if (change.mayWriteNow && this.asks(peer))
        peer.send(new Outgoing([encodeStateVectorMessage(this.replica.stateVector())]));
    }
    for (const peer of [...this.peers]) if (this.peers.has(peer)) this.writes.review(peer);
  }

  private handle(peer: Peer, message: Message): void {
    switch (message.kind) {
      case 'state-vector':
        return this.replies.answer(peer, message.vector);
      case 'update':
        // Without a turn where nothing is taken anyway.
        return this.lost ? this.intake.take(peer, message.update) : this.writes.update(peer, message.update);
      case 'presence':
        return this.hearPresence(peer, message.entries);
      case 'too-large':
        return this.reject(peer, CLOSE.tooLarge, 'presence too large');
      case 'query-presence':
        return this.presence.tell(peer);
      case 'barrier':
        return this.lost ? this.intake.askBarrier(peer, message.nonce) : this.writes.barrier(peer, message.nonce);
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
  private broadcast(done: readonly Stored[]): void {
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
    this.writes.drop(peer);
    this.leave(peer);
    peer.close(code, reason);
  }
}
