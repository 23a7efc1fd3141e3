/** The limits of limits.ts that sockets are held to; tests make them small. */
import { LIMITS } from '@polku/shared/kernel/limits';
import { HEARTBEAT_MS } from '@polku/shared/kernel/protocol';

export interface SocketLimits {
  messageBytes: number;
  readerBufferBytes: number;
  messagesPerSecond: number;
  connectionsPerRoom: number;
  connectionsPerAddress: number;
  heartbeatMs: number;
}

export const SOCKET_LIMITS: SocketLimits = {
  messageBytes: LIMITS.messageBytes,
  readerBufferBytes: LIMITS.readerBufferBytes,
  messagesPerSecond: LIMITS.messagesPerSecond,
  connectionsPerRoom: LIMITS.connectionsPerRoom,
  connectionsPerAddress: LIMITS.connectionsPerAddress,
  heartbeatMs: HEARTBEAT_MS,
};
