/** A connection as a room sees it. The transport implements it; rooms know nothing of sockets. */
import type { Role } from '@polku/shared/kernel/permissions';
import type { CloseCode } from '@polku/shared/kernel/protocol';
import type { Writer } from './authors';

/** Messages that go out together, in order. One object goes to many peers, so the transport encodes it once. */
export class Outgoing {
  /** Filled by the transport on the first send. */
  wire: Uint8Array | null = null;
  constructor(readonly messages: readonly Uint8Array[]) {}
}

/** What a connection may do now. ProjectState and Places change it while the connection is open; others only read it. */
export interface Rights {
  /** The role in force. */
  role: Role;
  /** This person's writes wait unseen. */
  muted: boolean;
  /** The room has as many editors as it takes: this one only watches until there is a place. */
  crowded: boolean;
}

export interface Peer extends Writer, Rights {
  /** Null: came by a link without joining by name. */
  readonly memberId: string | null;
  /** How often the secret of the link had been changed when they came by it. */
  readonly rotation?: number | undefined;
  /** Sends, or closes the connection as too slow when its buffer is beyond the limit. */
  send(outgoing: Outgoing): void;
  /** Sends a whole state, which may be larger than the buffer limit. `sent` is called when it has left this process. */
  sendState(outgoing: Outgoing, sent: () => void): void;
  /** Whether so much is unsent that cursors should wait. */
  congested(): boolean;
  close(code: CloseCode, reason: string): void;
}
