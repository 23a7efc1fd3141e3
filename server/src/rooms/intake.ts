/**
 * How the edits of connections get into the document: at once, later, or not at all. What cannot go in yet waits outside the
 * document at its own connection: for edits that it builds on (held-edits.ts), or until its person may write there
 * (paused-edits.ts). While anything of a connection waits, none of its barriers is released.
 */
import { mayWrite } from '@polku/shared/kernel/permissions';
import { CLOSE, type CloseCode } from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { StepRights } from '@polku/shared/kernel/steps';
import type { Authors } from './authors';
import { HeldEdits } from './held-edits';
import { PausedBytes, PausedEdits } from './paused-edits';
import type { Peer } from './peer';
import type { Applied, Replica } from './replica';
import { gateFor } from './rights';
import type { Needs } from './update-check';

/** Held edits are dropped when nothing of their connection has fitted for so long; the client then syncs again. */
const HELD_MS = 60_000;

/** How a connection ends whose update was not taken. */
const REFUSALS = {
  'other-history': CLOSE.otherHistory,
  unsound: CLOSE.badMessage,
  'too-large': CLOSE.tooLarge,
  forbidden: CLOSE.forbidden,
} as const;

export type Taken = Extract<Applied, { kind: 'changed' }>;

export interface IntakeOptions {
  readonly kind: RoomKind;
  /** Nothing is taken from anybody (room.ts). */
  readonly lost: boolean;
  readonly replica: Replica;
  readonly authors: Authors;
  /** How long edits may wait for others; HELD_MS if not given. */
  readonly heldMs?: number | undefined;
  /** Boards and rows that are frozen now. */
  frozen(): readonly string[];
  /** What the running step lets people do. */
  rights(): StepRights;
  /** The store takes no more at the moment. */
  behind(): boolean;
  /** The connection has not ended. */
  isHere(peer: Peer): boolean;
  /** An update is in the document and has to be stored and passed on. */
  taken(peer: Peer, taken: Taken): void;
  /** Nothing that the peer sent before waits: the barrier is answered once all is durable. */
  barrier(peer: Peer, nonce: number): void;
  /** Ends the connection, which leaves. */
  reject(peer: Peer, code: CloseCode, reason: string): void;
}

export class Intake {
  private readonly held = new Map<Peer, HeldEdits>();
  private readonly paused = new Map<Peer, PausedEdits>();
  /** Edits of them were dropped when they might not write any more: no barrier of theirs would be true before they sync again. */
  private readonly dropped = new Set<Peer>();
  private readonly pausedBytes = new PausedBytes();

  constructor(private readonly options: IntakeOptions) {}

  take(peer: Peer, update: Uint8Array): void {
    const { replica, kind, lost } = this.options;
    if (lost) {
      this.dropped.add(peer);
      return;
    }
    if (!mayWrite(peer.role, kind)) {
      // A client's sync answer always carries its whole set of deletions; that alone is no attempt to write.
      if (!replica.isEcho(update)) this.options.reject(peer, CLOSE.forbidden, 'this role may not write here');
      return;
    }
    this.dropped.delete(peer);
    if (this.options.behind()) this.options.reject(peer, CLOSE.tooFast, 'the store is behind');
    else if (this.takeNext(peer, update)) this.retryHeld(peer);
  }

  /** @returns whether edits of the peer wait here; then its barriers wait, too */
  holds(peer: Peer): boolean {
    return this.held.has(peer) || this.paused.has(peer);
  }

  /** What the peer sent while it might write is not written any more. */
  lose(peer: Peer): void {
    this.dropped.add(peer);
    this.forget(peer);
  }

  /** The peer asks whether all it has sent is safe. */
  askBarrier(peer: Peer, nonce: number): void {
    if (this.dropped.has(peer)) return;
    this.retryHeld(peer);
    const waiting = this.paused.get(peer) ?? this.held.get(peer);
    if (waiting) waiting.holdBarrier(nonce);
    else this.options.barrier(peer, nonce);
  }

  /** What the peer may write has changed: what waited for that is tried again, or dropped if its role may not write at all. */
  review(peer: Peer): void {
    if (!mayWrite(peer.role, this.options.kind)) {
      if (this.holds(peer)) this.lose(peer);
      return;
    }
    const paused = this.paused.get(peer);
    if (!paused) return;
    this.paused.delete(peer);
    const { updates, barriers } = paused.take();
    for (const update of updates) if (!this.takeNext(peer, update) && !this.options.isHere(peer)) return;
    this.retryHeld(peer);
    if (this.options.isHere(peer)) for (const nonce of barriers) this.askBarrier(peer, nonce);
  }

  /** The connection has ended, and what waited of it goes with it. */
  leave(peer: Peer): void {
    this.dropped.delete(peer);
    this.forget(peer);
  }

  stop(): void {
    for (const held of this.held.values()) held.drop();
    this.held.clear();
    this.paused.clear();
  }

  private forget(peer: Peer): void {
    this.held.get(peer)?.drop();
    this.held.delete(peer);
    this.paused.get(peer)?.take();
    this.paused.delete(peer);
  }

  /** @returns whether it went in or was known; otherwise it waits, or the peer is gone */
  private takeNext(peer: Peer, update: Uint8Array): boolean {
    const paused = this.paused.get(peer);
    if (paused) {
      this.pause(peer, paused, update);
      return false;
    }
    const { replica, authors, kind } = this.options;
    const mayUse = (client: number): boolean => authors.mayUse(client, peer);
    const gate = gateFor(peer, kind, { frozen: this.options.frozen(), rights: this.options.rights() });
    const applied = replica.apply(update, mayUse, gate);
    if (applied.kind === 'changed') this.options.taken(peer, applied);
    if (applied.kind === 'changed' || applied.kind === 'unchanged') return true;
    if (applied.kind === 'paused') this.beginPause(peer, update);
    else if (applied.kind === 'waiting') this.hold(peer, update, applied.needs);
    else this.options.reject(peer, REFUSALS[applied.kind], applied.reason);
    return false;
  }

  private hold(peer: Peer, update: Uint8Array, needs: Needs): void {
    let held = this.held.get(peer);
    if (!held) {
      held = new HeldEdits(this.options.heldMs ?? HELD_MS, () =>
        this.options.reject(peer, CLOSE.incomplete, 'edits wait for others that did not come'),
      );
      this.held.set(peer, held);
    }
    if (!held.add(update, needs)) this.options.reject(peer, CLOSE.incomplete, 'too many edits wait');
  }

  /** What waits for other edits may wait for the paused one, which takes its time: it goes behind it, without a timer. */
  private beginPause(peer: Peer, update: Uint8Array): void {
    const paused = new PausedEdits(this.pausedBytes);
    this.paused.set(peer, paused);
    const held = this.held.get(peer);
    this.held.delete(peer);
    for (const nonce of held?.takeBarriers() ?? []) paused.holdBarrier(nonce);
    for (const one of [update, ...(held?.takeAll() ?? [])]) if (!this.pause(peer, paused, one)) return;
  }

  /** @returns false when it was too much, and the peer is gone */
  private pause(peer: Peer, paused: PausedEdits, update: Uint8Array): boolean {
    if (paused.add(update)) return true;
    this.options.reject(peer, CLOSE.incomplete, 'too many edits wait');
    return false;
  }

  /** Tries again what is held of the peer. Only when it sends something: what its edits need, it has, and sends itself. */
  private retryHeld(peer: Peer): void {
    const held = this.held.get(peer);
    if (!held) return;
    for (;;) {
      const fitting = held.takeFitting((needs) => this.options.replica.meets(needs));
      if (fitting.length === 0) break;
      for (const update of fitting) if (!this.takeNext(peer, update) && !this.options.isHere(peer)) return;
      if (this.held.get(peer) !== held) return;
    }
    held.progressed();
    if (!held.isEmpty) return;
    this.held.delete(peer);
    for (const nonce of held.takeBarriers()) this.options.barrier(peer, nonce);
  }
}
