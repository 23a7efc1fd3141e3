/**
 * WebSocket framing of outgoing messages (RFC 6455 §5.2: binary, final, unmasked), so that one encoding serves all readers.
 */
import type { Outgoing } from '../rooms/peer';

const BINARY_FINAL = 0x82;

/** @returns the bytes to write to a socket for all messages of the bundle; computed once per bundle */
export function wireOf(outgoing: Outgoing): Uint8Array {
  outgoing.wire ??= Buffer.concat(outgoing.messages.flatMap((message) => [header(message.byteLength), message]));
  return outgoing.wire;
}

function header(length: number): Buffer {
  if (length < 126) return Buffer.from([BINARY_FINAL, length]);
  if (length < 65_536) {
    const bytes = Buffer.from([BINARY_FINAL, 126, 0, 0]);
    bytes.writeUInt16BE(length, 2);
    return bytes;
  }
  const bytes = Buffer.alloc(10);
  bytes[0] = BINARY_FINAL;
  bytes[1] = 127;
  bytes.writeBigUInt64BE(BigInt(length), 2);
  return bytes;
}
