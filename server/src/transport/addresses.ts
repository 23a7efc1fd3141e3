/** Where a request comes from: its network address, and for browsers the page that made it. */
import type { IncomingMessage } from 'node:http';

/** @returns the client's address; behind a trusted proxy the last one of X-Forwarded-For, which that proxy wrote */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = request.headers['x-forwarded-for'];
  if (trustProxy && forwarded) {
    const last = String(forwarded).split(',').at(-1)?.trim();
    if (last) return last;
  }
  return request.socket.remoteAddress ?? 'unknown';
}

/** @returns whether the request comes from a page of another origin; programs other than browsers send no origin */
export function foreignOrigin(request: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowed.includes(origin)) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** @returns whether the request was made on this machine and not passed on by a proxy */
export function fromThisMachine(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? '';
  const loopback = address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
  return loopback && request.headers['x-forwarded-for'] === undefined;
}
