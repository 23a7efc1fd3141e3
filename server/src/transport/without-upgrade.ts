/**
 * Requests offering an upgrade to something other than WebSocket (h2c, as some HTTP libraries do on every request) are
 * answered as if they had not (RFC 9110 §7.8); Node itself would take such a socket out of HTTP.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

const HOP_HEADERS: ReadonlySet<string> = new Set(['upgrade', 'connection', 'http2-settings']);

/** Gives the socket back to HTTP as a new connection, on which the same request comes first, without the offer. */
export function serveWithoutUpgrade(server: Server, request: IncomingMessage, tcp: Socket, head: Buffer): void {
  const lines = [`${request.method ?? 'GET'} ${request.url ?? '/'} HTTP/${request.httpVersion}`];
  const { rawHeaders } = request;
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const [name = '', value = ''] = rawHeaders.slice(i, i + 2);
    if (!HOP_HEADERS.has(name.toLowerCase())) lines.push(`${name}: ${value}`);
  }
  // One response only: a client that offers it each time would add ever more listeners to the same socket.
  lines.push('Connection: close', '', '');
  tcp.unshift(Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), head]));
  server.emit('connection', tcp);
}
