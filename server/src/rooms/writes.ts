/**
 * What connections want written: done at once where it is always this node's turn, else in their order when the turn comes.
 * What waits here has not touched the document, and clients still have it.
 */
import { mayWrite } from '@polku/shared/kernel/permissions';
import { CLOSE, type CloseCode } from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { Intake } from './intake';
import type { Peer } from './peer';

export interface WritesOptions {
  readonly kind: RoomKind;
  readonly intake: Intake;
  /** Asks for a turn, in which `run` is called, for so many bytes more; null: it is always this node's turn. */
  readonly askTurn: ((bytes: number) => void) | null;
  /** The store takes no more at the moment. */
  behind(): boolean;
  /** The update brings nothing new: no edits, and only deletions that are known. */
  isEcho(update: Uint8Array): boolean;
  isHere(peer: Peer): boolean;
  reject(peer: Peer, code: CloseCode, reason: string): void;
}

interface Wanted {
  readonly peer: Peer;
  readonly act: () => void;
}

export class Writes {
  private wanted: Wanted[] = [];
  private readonly perPeer = new Map<Peer, number>();
  private readonly dropped = new WeakSet<Peer>();
  private running = false;

  constructor(private readonly options: WritesOptions) {}

  get isEmpty(): boolean {
    return this.wanted.length === 0;
  }

  update(peer: Peer, update: Uint8Array): void {
    const { intake, kind, askTurn } = this.options;
    if (!askTurn) return intake.take(peer, update);
    const could = mayWrite(peer.role, kind);
    // What is no echo by what this node knows may be one by what others have written.
    if (!could && this.options.isEcho(update)) return;
    if (this.options.behind()) return this.options.reject(peer, CLOSE.tooFast, 'the store is behind');
    this.inTurn(peer, update.byteLength, () => {
      if (could && !mayWrite(peer.role, kind)) intake.lose(peer);
      else intake.take(peer, update);
    });
  }

  /** The peer asks whether all it has sent is safe. */
  barrier(peer: Peer, nonce: number): void {
    const { intake } = this.options;
    if (!this.perPeer.has(peer) && !intake.holds(peer)) return intake.askBarrier(peer, nonce);
    this.inTurn(peer, 0, () => {
      if (this.options.isHere(peer)) intake.askBarrier(peer, nonce);
    });
  }

  /** What the peer may write has changed. */
  review(peer: Peer): void {
    const { intake, kind } = this.options;
    // Only of who may write is anything tried again.
    if (!mayWrite(peer.role, kind) || !intake.holds(peer)) intake.review(peer);
    else this.inTurn(peer, 0, () => intake.review(peer));
  }

  /** It is this node's turn, and all that others have written is here: does all that waits, and what is added meanwhile. */
  run(): void {
    this.running = true;
    try {
      // The list grows while it is gone through.
      for (const { peer, act } of this.wanted) {
        const left = (this.perPeer.get(peer) ?? 1) - 1;
        if (left > 0) this.perPeer.set(peer, left);
        else this.perPeer.delete(peer);
        if (!this.dropped.has(peer)) act();
      }
    } finally {
      this.wanted = [];
      this.running = false;
    }
  }

  /** The peer was sent away: nothing of it is written any more. */
  drop(peer: Peer): void {
    if (!this.options.askTurn) return;
    this.dropped.add(peer);
    this.perPeer.delete(peer);
  }
  stop(): void {
    this.wanted = [];
    this.perPeer.clear();
  }

  private inTurn(peer: Peer, bytes: number, act: () => void): void {
    const { askTurn, intake } = this.options;
    if (!askTurn) return act();
    this.perPeer.set(peer, (this.perPeer.get(peer) ?? 0) + 1);
    this.wanted.push({
      peer,
      act: () => {
        act();
        // It may have left meanwhile: what it sent before is written, but nothing of it goes on waiting.
        if (!this.options.isHere(peer)) intake.leave(peer);
      },
    });
    if (!this.running) askTurn(bytes);
  }
}
