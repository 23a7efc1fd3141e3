/** The limits from limits.ts that apply to sockets; tests make them small. */
import { LIMITS } from '@polku/shared/kernel/limits';
import { HEARTBEAT_MS } from '@polku/shared/kernel/protocol';

export interface SocketLimits {
  messageBytes: number;
  /** One message of a peer that may not write here. */
  readerMessageBytes: number;
  /** Bytes of incomplete messages, per address and per room. */
  unfinishedBytes: number;
  readerBufferBytes: number;
  messagesPerSecond: number;
  connectionsPerRoom: number;
  connectionsPerAddress: number;
  heartbeatMs: number;
}

export const SOCKET_LIMITS: SocketLimits = {
  messageBytes: LIMITS.messageBytes,
  readerMessageBytes: LIMITS.readerMessageBytes,
  unfinishedBytes: LIMITS.unfinishedBytes,
  readerBufferBytes: LIMITS.readerBufferBytes,
  messagesPerSecond: LIMITS.messagesPerSecond,
  connectionsPerRoom: LIMITS.connectionsPerRoom,
  connectionsPerAddress: LIMITS.connectionsPerAddress,
  heartbeatMs: HEARTBEAT_MS,
};
