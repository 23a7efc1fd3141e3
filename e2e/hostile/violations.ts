/** What breaks WebSocket itself (RFC 6455): bytes on an open connection that no library sends. */
import { between, pick, type Random } from '../judge/random';
import { mutated, randomBytes } from './bytes';
import { frameOf, OPCODE } from './raw-socket';

/** @param frame what else might be sent; @returns bytes to send as they are, after which the connection is of no use */
export function violation(frame: Uint8Array, random: Random): Uint8Array {
  return pick(random, WAYS)(frame, random);
}

const lengthOnly = (code: 126 | 127, size: bigint, masked = true): Buffer => {
  const head = Buffer.alloc(code === 126 ? 8 : 14);
  head[0] = 0x80 | OPCODE.binary;
  head[1] = (masked ? 0x80 : 0) | code;
  if (code === 126) head.writeUInt16BE(Number(size), 2);
  else head.writeBigUInt64BE(size, 2);
  return head;
};
/** A frame whose payload is masked with something else than zeros. */
const otherMask = (frame: Uint8Array): Buffer => {
  const bytes = frameOf(OPCODE.binary, frame);
  bytes.fill(0xa5, bytes.byteLength - frame.byteLength - 4, bytes.byteLength - frame.byteLength);
  return bytes;
};
const bit = (frame: Buffer, value: number): Buffer => {
  frame[0] = (frame[0] ?? 0) ^ value;
  return frame;
};

const WAYS: readonly ((frame: Uint8Array, random: Random) => Uint8Array)[] = [
  (frame, random) => frameOf(pick(random, [3, 4, 5, 6, 7, 11, 12, 13, 14, 15]), frame),
  // Without a mask.
  (frame) => Buffer.concat([Buffer.of(0x82, Math.min(125, frame.byteLength)), frame.subarray(0, 125)]),
  // Reserved bits; compression that was not agreed on.
  (frame, random) => bit(frameOf(OPCODE.binary, frame), pick(random, [0x40, 0x20, 0x10, 0x70])),
  // In pieces without end.
  (frame, random) =>
    Buffer.concat([
      frameOf(OPCODE.binary, frame, false),
      ...Array.from({ length: between(random, 0, 40) }, () =>
        frameOf(OPCODE.continuation, frame.subarray(0, 9), false),
      ),
    ]),
  // A piece of nothing; a message within another.
  (frame) => frameOf(OPCODE.continuation, frame),
  (frame) => Buffer.concat([frameOf(OPCODE.binary, frame, false), frameOf(OPCODE.binary, frame)]),
  (frame) => Buffer.concat([frameOf(OPCODE.text, frame, false), frameOf(OPCODE.continuation, frame)]),
  // Said to be huge.
  (_frame, random) =>
    lengthOnly(127, pick(random, [1n << 63n, (1n << 64n) - 1n, 1n << 53n, 1n << 32n, 17n << 20n, 600n << 10n])),
  (_frame, random) => lengthOnly(126, BigInt(between(random, 0, 65_535))),
  // A length in more bytes than it takes, and one that is not there.
  (frame) => Buffer.concat([lengthOnly(127, BigInt(frame.byteLength)), frame]),
  (frame) => Buffer.concat([lengthOnly(126, BigInt(frame.byteLength + 1)), frame]),
  // Larger than a reader may send.
  () => frameOf(OPCODE.binary, Buffer.alloc(513 * 1024)),
  // Texts: whole, and no UTF-8.
  () => frameOf(OPCODE.text, Buffer.from('{"hello":1}')),
  (_frame, random) => frameOf(OPCODE.text, Uint8Array.from([0xc3, 0x28, 0xff, ...randomBytes(random, 9)])),
  // Control frames: too long, in pieces, closing with codes and reasons that are none.
  () => frameOf(OPCODE.ping, Buffer.alloc(126)),
  () => frameOf(OPCODE.ping, Buffer.alloc(4), false),
  (_frame, random) =>
    frameOf(OPCODE.close, Buffer.of(...pick(random, [[3], [0, 0], [3, 237], [19, 136], [0xff, 0xff]]))),
  () => frameOf(OPCODE.close, Buffer.from([0x03, 0xe8, 0xc3, 0x28])),
  () => Buffer.concat(Array.from({ length: 300 }, () => frameOf(OPCODE.ping, Buffer.alloc(125)))),
  () => Buffer.concat(Array.from({ length: 300 }, () => frameOf(OPCODE.binary, Buffer.alloc(0)))),
  // Masked otherwise, which makes noise of it, and a frame whose bytes are changed as any others.
  (frame) => otherMask(frame),
  (frame, random) => mutated(frameOf(OPCODE.binary, frame), random, frameOf(OPCODE.ping, frame.subarray(0, 99))),
  // Another protocol on the same connection.
  () => Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
  (_frame, random) => Uint8Array.from(randomBytes(random, between(random, 1, 300))),
];
