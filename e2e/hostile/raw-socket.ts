/**
 * A WebSocket by hand over TCP, so that frames can be sent that no library sends. It checks nothing of what it is
 * sent. Masked with zeros, bytes go out as they are.
 */
import { connect, type Socket } from 'node:net';

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
/** Codes that only an ended connection has. */
export const CUT = 'cut';

export interface SocketEvents {
  message(data: Buffer): void;
  pong(data: Buffer): void;
  /** The code of the close frame; `cut` when there was none, an HTTP status when there was no upgrade. Told once. */
  closed(code: string): void;
}

const MASKED = 0x80;
const FIN = 0x80;

/** @returns a frame as clients send them */
export function frameOf(opcode: number, payload: Uint8Array, fin = true): Buffer {
  const { byteLength: size } = payload;
  const extra = size < 126 ? 0 : size < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(2 + extra + 4 + size);
  frame[0] = (fin ? FIN : 0) | opcode;
  frame[1] = MASKED | (extra === 0 ? size : extra === 2 ? 126 : 127);
  if (extra === 2) frame.writeUInt16BE(size, 2);
  if (extra === 8) frame.writeBigUInt64BE(BigInt(size), 2);
  frame.set(payload, 2 + extra + 4);
  return frame;
}

/** @returns the request that asks for the upgrade */
export function upgradeRequest(port: number, path: string, from: string): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `X-Forwarded-For: ${from}`,
    '',
    '',
  ].join('\r\n');
}

export class RawSocket {
  private readonly tcp: Socket;
  private received: Buffer[] = [];
  private bytes = 0;
  /** How many bytes have to be there before it is worth looking. */
  private wanted = 0;
  private upgraded = false;
  private isOver = false;

  /** @param from the address that the server is to take it for (`TRUST_PROXY=1`) */
  constructor(
    port: number,
    path: string,
    from: string,
    private readonly events: SocketEvents,
  ) {
    this.tcp = connect({ port, host: '127.0.0.1', noDelay: true });
    this.tcp.write(upgradeRequest(port, path, from));
    this.tcp.on('data', (chunk: Buffer) => {
      this.received.push(chunk);
      this.bytes += chunk.byteLength;
      if (this.bytes >= this.wanted) this.read();
    });
    // `close` follows.
    this.tcp.on('error', () => {});
    this.tcp.on('close', () => this.over(CUT));
  }

  get isOpen(): boolean {
    return !this.isOver;
  }

  /** Sends bytes as they are. */
  write(bytes: Uint8Array): void {
    if (!this.isOver) this.tcp.write(bytes);
  }
  send(data: Uint8Array): void {
    this.write(frameOf(OPCODE.binary, data));
  }

  /** Says that nothing more comes; what was sent arrives. `closed` is told when the server has ended it, too. */
  finish(): void {
    if (!this.isOver) this.tcp.end();
  }
  /** Ends it without a farewell; `closed` is not told. */
  drop(): void {
    this.isOver = true;
    this.tcp.resetAndDestroy();
  }

  private over(code: string): void {
    if (this.isOver) return;
    this.isOver = true;
    this.tcp.resetAndDestroy();
    this.events.closed(code);
  }

  private read(): void {
    let rest = this.received.length === 1 ? (this.received[0] ?? Buffer.alloc(0)) : Buffer.concat(this.received);
    if (!this.upgraded) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return this.keep(rest, 0);
      const status = rest.subarray(9, 12).toString('latin1');
      if (status !== '101') return this.over(status);
      this.upgraded = true;
      rest = rest.subarray(end + 4);
    }
    while (!this.isOver) {
      const frame = readFrame(rest);
      if (typeof frame === 'number') return this.keep(rest, frame);
      rest = rest.subarray(frame.size);
      if (frame.opcode === OPCODE.binary) this.events.message(frame.payload);
      else if (frame.opcode === OPCODE.ping) this.write(frameOf(OPCODE.pong, frame.payload));
      else if (frame.opcode === OPCODE.pong) this.events.pong(frame.payload);
      else if (frame.opcode === OPCODE.close) {
        const code = frame.payload.byteLength >= 2 ? String(frame.payload.readUInt16BE(0)) : 'no code';
        this.over(code);
      }
    }
  }

  private keep(rest: Buffer, wanted: number): void {
    this.received = rest.byteLength > 0 ? [rest] : [];
    this.bytes = rest.byteLength;
    this.wanted = wanted;
  }
}

/** @returns the first frame, or how many bytes it takes */
function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; size: number } | number {
  if (bytes.byteLength < 2) return 2;
  const short = (bytes[1] ?? 0) & 0x7f;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.byteLength < start) return start;
  const length = start === 2 ? short : start === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const size = start + length;
  if (bytes.byteLength < size) return size;
  return { opcode: (bytes[0] ?? 0) & 0x0f, payload: bytes.subarray(start, size), size };
}
