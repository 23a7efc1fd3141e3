/**
 * An attacker with one connection at a time. Behind each frame goes a WebSocket ping with its number: the pong says that the
 * server has dealt with the frame, and a close says that it was the first one without a pong. So each input is known to
 * have arrived, and what came of it; what the server did not read any more is sent again on a new connection.
 */
import type { Address } from '../judge/wire';
import { nextAddress } from './calls';
import { askTicket, type Entry, portOf, socketPath } from './honest-client';
import { frameOf, OPCODE, RawSocket } from './raw-socket';
import type { Kind } from './wire';

export interface LaneInput {
  readonly n: number;
  readonly bytes: Uint8Array;
  /** They are bytes, not a frame, and what comes after them cannot be understood. */
  readonly breaks: boolean;
}

export interface LaneOptions {
  readonly at: Address;
  readonly entry: Entry;
  readonly kind: Kind;
  readonly device: string;
  /** How the server took it: `taken`, or the code with which it closed. */
  done(input: LaneInput, how: string): void;
  /** It is not known what to do any more. */
  stuck(detail: string): void;
}

/** On the wire at a time. */
const WINDOW = 24;
/** Tickets live for a minute. */
const TICKET_MS = 40_000;
/** Sync frames of readers cost a hundred messages; a connection has 3,000 in ten seconds (`limits.ts` of the product). */
const COSTS = 2_500;
const SYNC_COST = 100;
/** Bytes after which the server waits for more: it is told that nothing comes. */
const BREAKS_MS = 25;
const SILENT_MS = 60_000;
/** Closed for these, the server has not looked at the frame: try again. */
const LATER: ReadonlySet<string> = new Set(['4529', '4503', '4510', '1001', 'cut']);
const TRIES = 4;
const REFUSALS = 30;

export class Lane {
  private readonly queue: LaneInput[] = [];
  private flight: LaneInput[] = [];
  private socket: RawSocket | null = null;
  private isWelcome = false;
  private cost = 0;
  private ticket: { text: string; at: number } | null = null;
  private opening = false;
  private refused = 0;
  private tries = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: LaneOptions) {}

  push(input: LaneInput): void {
    this.queue.push(input);
    this.pump();
  }

  end(): void {
    clearTimeout(this.timer);
    this.socket?.drop();
    this.socket = null;
  }

  private pump(): void {
    if (!this.socket) return this.open();
    if (!this.isWelcome) return;
    const parts: Uint8Array[] = [];
    while (this.flight.length < WINDOW && this.flight.at(-1)?.breaks !== true) {
      const [next] = this.queue;
      // What breaks the connection goes alone: with it answers to others are lost.
      if (!next || (next.breaks && this.flight.length > 0)) break;
      const cost = next.bytes[0] === 0 ? SYNC_COST : 1;
      if (this.cost + cost > COSTS) {
        if (this.flight.length === 0) return this.renew();
        break;
      }
      this.queue.shift();
      this.cost += cost;
      this.flight.push(next);
      parts.push(next.breaks ? next.bytes : frameOf(OPCODE.binary, next.bytes));
      if (!next.breaks) parts.push(frameOf(OPCODE.ping, numberOf(next.n)));
    }
    if (parts.length > 0) this.socket.write(Buffer.concat(parts));
    this.listen();
  }

  /** Bytes that break a connection may have no answer; everything else has. */
  private listen(): void {
    clearTimeout(this.timer);
    const [first] = this.flight;
    if (!first) return;
    const silent = (): void => {
      this.options.stuck(`input ${first.n} (${this.options.kind}) is not answered`);
      this.finish('no answer');
      this.renew();
    };
    const nothingMore = (): void => {
      this.socket?.finish();
      this.timer = setTimeout(silent, SILENT_MS);
    };
    this.timer = first.breaks ? setTimeout(nothingMore, BREAKS_MS) : setTimeout(silent, SILENT_MS);
  }

  private finish(how: string): void {
    const done = this.flight.shift();
    this.tries = 0;
    if (done) this.options.done(done, how);
  }

  private renew(): void {
    this.socket?.drop();
    this.forget();
    this.pump();
  }

  /** What the server has not dealt with is sent again. */
  private forget(): void {
    clearTimeout(this.timer);
    this.socket = null;
    this.isWelcome = false;
    this.cost = 0;
    this.queue.unshift(...this.flight);
    this.flight = [];
  }

  private open(): void {
    if (this.opening || this.queue.length === 0) return;
    this.opening = true;
    this.enter()
      .catch((error: unknown) => this.options.stuck(`an attacker cannot get in: ${String(error)}`))
      .finally(() => {
        this.opening = false;
      });
  }

  private async enter(): Promise<void> {
    const { at, entry, kind, device } = this.options;
    if (!this.ticket || Date.now() - this.ticket.at > TICKET_MS)
      this.ticket = { text: await askTicket(at, entry, device), at: Date.now() };
    const socket = new RawSocket(portOf(at), socketPath(entry, kind, this.ticket.text), nextAddress(), {
      message: () => {
        if (this.isWelcome || this.socket !== socket) return;
        this.isWelcome = true;
        this.refused = 0;
        this.pump();
      },
      pong: (data) => {
        if (data.byteLength !== 8 || this.socket !== socket) return;
        const n = Number(data.readBigUInt64BE(0));
        while (this.flight[0] && this.flight.some((input) => input.n === n)) this.finish('taken');
        this.pump();
      },
      closed: (code) => {
        if (this.socket === socket) this.closed(code);
      },
    });
    this.socket = socket;
  }

  private closed(code: string): void {
    if (!this.isWelcome) {
      this.refused += 1;
      this.ticket = null;
      this.forget();
      if (this.refused > REFUSALS) return this.options.stuck(`an attacker is not let in: ${code}`);
      setTimeout(() => this.pump(), 10 * this.refused);
      return;
    }
    const isLater = LATER.has(code) && this.flight[0]?.breaks === false && this.tries < TRIES;
    if (isLater) this.tries += 1;
    else this.finish(code);
    this.forget();
    this.pump();
  }
}

function numberOf(n: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(n));
  return bytes;
}
