/** A network between browsers and a server that can be made bad, and well again, while connections are open. */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

export const FAULTS = [
  /** Every connection is reset, again and again. */
  'reset',
  /** Nothing passes any more, in connections of before and of meanwhile, not even afterwards; nobody is told. */
  'half-open',
  /** What goes to the server is held back until the network is well. */
  'stall-up',
  /** What comes from the server is. */
  'stall-down',
  'stall',
  /** Everything arrives two seconds later, in both directions. */
  'late',
  /** Ten kilobytes a second in each direction. */
  'slow',
] as const;
export type Fault = (typeof FAULTS)[number];

const LATE_MS = 2_000;
const SLOW_BYTES = 10_000;
const SLOW_MS = 50;
const RESET_MS = 100;

type Direction = 'up' | 'down';

/** Passes on what comes, in order, as the network lets it. */
class Way {
  #waiting: { readonly bytes: Buffer; readonly from: number }[] = [];
  #timer: NodeJS.Timeout | null = null;
  dead = false;

  constructor(
    private readonly direction: Direction,
    private readonly target: Socket,
    private readonly fault: () => Fault | null,
  ) {}

  take(bytes: Buffer): void {
    if (this.dead) return;
    const late = this.fault() === 'late' ? LATE_MS : 0;
    this.#waiting.push({ bytes, from: performance.now() + late });
    this.move();
  }

  /** Passes on what may pass now, and comes back for the rest. */
  move(): void {
    if (this.#timer || this.dead) return;
    const fault = this.fault();
    if (fault === 'stall' || fault === `stall-${this.direction}`) return;
    let budget = fault === 'slow' ? (SLOW_BYTES * SLOW_MS) / 1000 : Number.POSITIVE_INFINITY;
    while (this.#waiting.length > 0 && budget > 0) {
      const [first] = this.#waiting;
      if (!first || (fault === 'late' && first.from > performance.now())) break;
      this.#waiting.shift();
      const part = first.bytes.subarray(0, budget);
      if (part.byteLength < first.bytes.byteLength) {
        this.#waiting.unshift({ bytes: first.bytes.subarray(part.byteLength), from: first.from });
      }
      budget -= part.byteLength;
      if (!this.target.destroyed) this.target.write(part);
    }
    if (this.#waiting.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.move();
    }, SLOW_MS);
  }

  /** The one who sends has ended; the other end is closed when all has arrived. */
  end(): void {
    if (this.dead) return;
    if (this.#waiting.length === 0) this.target.end();
    else setTimeout(() => this.end(), SLOW_MS);
  }
}

export class BadNetwork {
  #fault: Fault | null = null;
  #again: NodeJS.Timeout | undefined;
  readonly #ways = new Set<Way>();
  readonly #sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** @param target port of a server on this machine */
  static async to(target: number): Promise<BadNetwork> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port is free');
    const network = new BadNetwork(server, address.port);
    server.on('connection', (client) => network.#pass(client, connect(target, '127.0.0.1')));
    return network;
  }

  /** From now on the network is bad. */
  worsen(fault: Fault): void {
    this.#fault = fault;
    if (fault === 'half-open') for (const way of this.#ways) way.dead = true;
    if (fault === 'reset') {
      const reset = (): void => this.#sockets.forEach((socket) => socket.resetAndDestroy());
      reset();
      this.#again = setInterval(reset, RESET_MS);
    }
  }

  /** It is well again. Connections that had died stay dead. */
  heal(): void {
    this.#fault = null;
    clearInterval(this.#again);
    for (const way of this.#ways) way.move();
  }

  async close(): Promise<void> {
    clearInterval(this.#again);
    this.server.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(this.server, 'close');
  }

  #pass(client: Socket, upstream: Socket): void {
    const fault = (): Fault | null => this.#fault;
    const [up, down] = [new Way('up', upstream, fault), new Way('down', client, fault)];
    for (const way of [up, down]) {
      way.dead = this.#fault === 'half-open';
      this.#ways.add(way);
    }
    for (const [socket, way] of [
      [client, up],
      [upstream, down],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('data', (bytes: Buffer) => way.take(bytes));
      socket.on('end', () => way.end());
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        this.#ways.delete(way);
        way.end();
      });
    }
  }
}
