/**
 * One socket as a room's peer. Frames go directly to the TCP socket, corked per turn of the event loop, since the bytes are
 * the same for every reader. That is sound because compression is off and the library writes its own few frames (pong, close)
 * whole.
 */
import type { Socket } from 'node:net';
import type { Role } from '@polku/shared/kernel/permissions';
import { CLOSE, type CloseCode } from '@polku/shared/kernel/protocol';
import type { WebSocket } from 'ws';
import type { Writer } from '../rooms/authors';
import type { Outgoing, Peer } from '../rooms/peer';
import { wireOf } from './frame';
import type { SocketLimits } from './socket-limits';

/** Above this the reader is behind and cursors wait for it. */
const CONGESTED_BYTES = 256 * 1024;
/** A peer that does not answer the close frame is cut off. */
const CLOSE_GRACE_MS = 2_000;

export interface SocketPeerHooks {
  sent(bytes: number): void;
  closing(code: CloseCode, reason: string): void;
  /** The peer wants its `uncork` called at the end of this turn. */
  endOfTurn(peer: SocketPeer): void;
}

/** Whose connection it is, and with which rights it begins. */
export interface PeerIdentity extends Writer {
  readonly memberId: string | null;
  readonly rotation: number;
  readonly role: Role;
  readonly muted: boolean;
}

export class SocketPeer implements Peer {
  /** Bytes of states being sent; they do not count against the reader. */
  private stateBytes = 0;
  /** Other bytes written in this turn of the event loop. */
  private turnBytes = 0;
  private corked = false;
  readonly linkId: string;
  readonly owner: string;
  readonly memberId: string | null;
  readonly rotation: number;
  role: Role;
  muted: boolean;
  crowded = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly tcp: Socket,
    { linkId, owner, memberId, rotation, role, muted }: PeerIdentity,
    private readonly limits: SocketLimits,
    private readonly hooks: SocketPeerHooks,
  ) {
    this.linkId = linkId;
    this.owner = owner;
    this.memberId = memberId;
    this.rotation = rotation;
    this.role = role;
    this.muted = muted;
  }

  send(outgoing: Outgoing): void {
    this.write(wireOf(outgoing));
  }

  sendState(outgoing: Outgoing, sent: () => void): void {
    this.write(wireOf(outgoing), sent);
  }

  congested(): boolean {
    return this.tcp.writableLength > CONGESTED_BYTES;
  }

  close(code: CloseCode, reason: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.hooks.closing(code, reason);
    this.socket.close(code, reason.slice(0, 120));
    setTimeout(() => this.socket.terminate(), CLOSE_GRACE_MS).unref();
  }

  private write(wire: Uint8Array, state?: () => void): void {
    if (this.socket.readyState !== this.socket.OPEN || !this.tcp.writable) return;
    // What this turn has written had no chance to leave yet, however large it is.
    if (this.tcp.writableLength - this.stateBytes - this.turnBytes > this.limits.readerBufferBytes) {
      this.close(CLOSE.tooSlow, 'reader too slow');
      return;
    }
    if (!this.corked) this.cork();
    if (state) this.stateBytes += wire.byteLength;
    else this.turnBytes += wire.byteLength;
    if (!state) this.tcp.write(wire);
    else {
      this.tcp.write(wire, (error) => {
        if (error) return;
        this.stateBytes -= wire.byteLength;
        state();
      });
    }
    this.hooks.sent(wire.byteLength);
  }

  private cork(): void {
    this.corked = true;
    this.tcp.cork();
    this.hooks.endOfTurn(this);
  }

  /** Flushes what this turn has written. */
  uncork(): void {
    this.corked = false;
    this.turnBytes = 0;
    this.tcp.uncork();
  }
}
