/**
 * The socket side of the port: handshake, limits, heartbeat. A connection is fully decided before the upgrade is answered, so
 * no message arrives before its room is open.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';
import { mayWrite } from '@polku/shared/kernel/permissions';
import { CLOSE, type CloseCode, SYNC_PATH } from '@polku/shared/kernel/protocol';
import { WebSocket, WebSocketServer } from 'ws';
import { linkOwner } from '../rooms/authors';
import { decodeMessage, encodeHeartbeatMessage } from '../rooms/messages';
import { Outgoing } from '../rooms/peer';
import type { Room } from '../rooms/room';
import { addressOf, foreignOrigin, networkOf } from './addresses';
import type { Admission, Refusal } from './admission';
import type { Handshake, Handshakes } from './handshakes';
import type { Metrics } from './metrics';
import type { SocketLimits } from './socket-limits';
import { SocketPeer } from './socket-peer';
import { TokenBucket } from './token-bucket';
import { UnfinishedBytes } from './unfinished-bytes';
import { serveWithoutUpgrade } from './without-upgrade';

/** What makes the server look through the whole document costs as much as this many ordinary messages; one a connection is usual. */
const WHOLE_COST = 100;
/** A large message costs as much as that many ordinary ones of this size. The largest document passes at once. */
const MESSAGE_BYTES = 32 * 1024;
/** What one chunk from the network may hold beyond a message. */
const CHUNK_BYTES = 64 * 1024;
/** A socket from which nothing came for this many heartbeats is dead. */
const SILENT_HEARTBEATS = 3;
/** Who was turned away and does not hang up is cut off. */
const FAREWELL_MS = 2_000;
/** A project that changes faster than its links can be looked up is tried so often. */
const DECISIONS = 20;
const TOO_MANY: Refusal = { code: CLOSE.tooMany, reason: 'too many connections from this address' };

export interface SocketsOptions {
  server: Server;
  admit(url: URL): Promise<Admission | Refusal>;
  handshakes: Handshakes;
  limits: SocketLimits;
  allowedOrigins: readonly string[];
  trustProxy: boolean;
  metrics: Metrics;
  closed(code: CloseCode, reason: string): void;
}

export interface Sockets {
  readonly count: number;
  /** Refuses new sockets from now on. */
  stopAccepting(): void;
  /** Ends what is still open and stops the heartbeat. */
  terminate(): void;
}

/**
 * Closes with our own codes where the library closes, so that clients can tell it from a lost network and do not retry
 * for ever.
 */
class CodedSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    if (code === MESSAGE_TOO_BIG) super.close(CLOSE.tooLarge, data);
    else if (code !== undefined && BROKEN_FRAMES.has(code)) super.close(CLOSE.badMessage, data);
    else super.close(code, data);
  }
}
const MESSAGE_TOO_BIG = 1009;
/** 1008: a message in more pieces than the library takes. */
const BROKEN_FRAMES: ReadonlySet<number> = new Set([1002, 1003, 1007, 1008]);

interface Open {
  peer: SocketPeer;
  socket: WebSocket;
  room: Room;
  heard: boolean;
  silent: number;
}

/**
 * A refusal is an accepted upgrade that is closed with its code, since browsers hide the status of a refused one; only a
 * foreign origin gets a plain 403.
 */
export function sockets(options: SocketsOptions): Sockets {
  const { server, limits, metrics } = options;
  const acceptor = new WebSocketServer({
    noServer: true,
    WebSocket: CodedSocket,
    perMessageDeflate: false,
    maxPayload: limits.messageBytes,
    clientTracking: false,
  });
  const unfinished = new UnfinishedBytes(limits.unfinishedBytes);
  const open = new Set<Open>();
  const perAddress = new Map<string, number>();
  let accepting = true;

  // One task per turn for all sockets, instead of one for each.
  let corked: SocketPeer[] = [];
  const uncorkAll = (): void => {
    const peers = corked;
    corked = [];
    for (const peer of peers) peer.uncork();
  };

  const count = (address: string, change: 1 | -1): void => {
    const now = (perAddress.get(address) ?? 0) + change;
    if (now > 0) perAddress.set(address, now);
    else perAddress.delete(address);
  };

  const refuse = (socket: WebSocket, { code, reason }: Refusal): void => {
    metrics.closed.inc({ code: String(code) });
    options.closed(code, reason);
    socket.on('error', () => socket.terminate());
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), FAREWELL_MS).unref();
  };

  const attach = (socket: WebSocket, tcp: Socket, address: string, { room, access, owner }: Admission): void => {
    const identity = { ...access, owner: owner ?? linkOwner(access.linkId) };
    const peer = new SocketPeer(socket, tcp, identity, limits, {
      sent: (bytes) => {
        metrics.traffic.sent += bytes;
      },
      endOfTurn: (one) => {
        if (corked.length === 0) process.nextTick(uncorkAll);
        corked.push(one);
      },
      closing: (code, reason) => {
        metrics.closed.inc({ code: String(code) });
        options.closed(code, reason);
      },
    });
    const connection: Open = { peer, socket, room, heard: true, silent: 0 };
    const bucket = new TokenBucket(limits.messagesPerSecond, performance.now());
    const arriving = unfinished.of([`address ${address}`, `room ${room.name}`]);
    // Readers have nothing large to send, and a message takes memory before it is complete. Roles change meanwhile.
    const most = (): number => (mayWrite(peer.role, room.kind) ? limits.messageBytes : limits.readerMessageBytes);
    open.add(connection);
    tcp.prependListener('data', (chunk: Buffer) => {
      const fits = arriving.add(chunk.byteLength);
      const tooLarge = arriving.bytes > most() + CHUNK_BYTES;
      if (fits && !tooLarge) return;
      arriving.end();
      if (tooLarge) peer.close(CLOSE.tooLarge, 'message too large');
      else peer.close(CLOSE.tooMany, 'too much is arriving at once');
      // What is buffered of the message goes with the socket.
      socket.terminate();
    });
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      arriving.end();
      connection.heard = true;
      metrics.traffic.received += data.byteLength;
      if (data.byteLength > most()) return peer.close(CLOSE.tooLarge, 'message too large');
      if (!isBinary) return peer.close(CLOSE.badMessage, 'text frame');
      const message = decodeMessage(data);
      // A reader's update can only be the echo of what was deleted, which is compared with the document.
      const whole = message?.kind === 'state-vector' || (message?.kind === 'update' && !mayWrite(peer.role, room.kind));
      const cost = (whole ? WHOLE_COST : 1) + Math.floor(data.byteLength / MESSAGE_BYTES);
      if (!bucket.take(performance.now(), cost)) peer.close(CLOSE.tooFast, 'too many messages');
      else room.receive(peer, message);
    });
    socket.on('pong', () => {
      connection.heard = true;
    });
    // Broken framing and oversized messages: CodedSocket has closed it already, with a code of ours.
    socket.on('error', () => {
      metrics.closed.inc({ code: 'frame' });
    });
    socket.on('close', () => {
      arriving.end();
      open.delete(connection);
      room.leave(peer);
    });
    room.join(peer, access.epoch);
  };

  /** Decides again when the project changed meanwhile: what was read before may not hold any more. */
  const decide = async (url: URL, handshake: Handshake): Promise<Admission | Refusal> => {
    for (let nth = 0; nth < DECISIONS; nth += 1) {
      const decision = await options.admit(url);
      if ('code' in decision || !handshake.takeChanged(decision.room.project.id)) return decision;
    }
    return { code: CLOSE.tooMany, reason: 'the project is changing; try again' };
  };

  const upgrade = async (request: IncomingMessage, tcp: Socket, head: Buffer, handshake: Handshake): Promise<void> => {
    const url = addressedTo(request);
    if (!accepting || !url?.pathname.startsWith(`${SYNC_PATH}/`)) return decline(tcp, accepting ? 404 : 503);
    if (foreignOrigin(request, options.allowedOrigins)) return decline(tcp, 403);
    const address = networkOf(addressOf(request, options.trustProxy));
    count(address, 1);
    tcp.once('close', () => count(address, -1));
    const crowded = (perAddress.get(address) ?? 0) > limits.connectionsPerAddress;
    const decision = crowded ? TOO_MANY : await decide(url, handshake);
    if (tcp.destroyed) return;
    acceptor.handleUpgrade(request, tcp, head, (socket) => {
      if ('code' in decision) return refuse(socket, decision);
      if (!accepting) return refuse(socket, { code: CLOSE.goingAway, reason: 'server is shutting down' });
      if (decision.room.size >= limits.connectionsPerRoom) {
        const reason = `this project has its ${limits.connectionsPerRoom} people; come again when somebody has left`;
        return refuse(socket, { code: CLOSE.tooMany, reason });
      }
      attach(socket, tcp, address, decision);
    });
  };

  const onUpgrade = (request: IncomingMessage, tcp: Duplex, head: Buffer): void => {
    // Node hands the socket over with the upgrade, and an error without a listener ends the process: so keep one for its whole life.
    tcp.on('error', () => tcp.destroy());
    if (!(tcp instanceof Socket)) return void tcp.destroy();
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') return serveWithoutUpgrade(server, request, tcp, head);
    const handshake = options.handshakes.begin();
    upgrade(request, tcp, head, handshake)
      .catch((error: unknown) => {
        metrics.incident('handshake-failed');
        options.closed(CLOSE.roomFailed, error instanceof Error ? error.message : String(error));
        tcp.destroy();
      })
      .finally(() => handshake.end());
  };
  server.on('upgrade', onUpgrade);

  const heartbeat = setInterval(() => {
    const beat = new Outgoing([encodeHeartbeatMessage()]);
    for (const connection of open) {
      connection.silent = connection.heard ? 0 : connection.silent + 1;
      connection.heard = false;
      if (connection.silent >= SILENT_HEARTBEATS) {
        connection.socket.terminate();
        continue;
      }
      connection.peer.send(beat);
      if (connection.socket.readyState === connection.socket.OPEN) connection.socket.ping();
    }
  }, limits.heartbeatMs);

  return {
    get count() {
      return open.size;
    },
    stopAccepting() {
      accepting = false;
    },
    terminate() {
      clearInterval(heartbeat);
      for (const { socket } of open) socket.terminate();
    },
  };
}

/** @returns the requested address, or null if it is invalid */
function addressedTo(request: IncomingMessage): URL | null {
  const url = `http://polku${request.url ?? '/'}`;
  return URL.canParse(url) ? new URL(url) : null;
}

function decline(tcp: Socket, status: 403 | 404 | 503): void {
  const text = { 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' }[status];
  // What still comes is thrown away: an end or a reset is only noticed by a socket that is read.
  tcp.resume();
  tcp.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  setTimeout(() => tcp.destroy(), FAREWELL_MS).unref();
}
