/** Where a request comes from: its network address, and for browsers the page that made it. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const UNKNOWN = 'unknown';

/** @returns the client's address; behind a trusted proxy the last one of X-Forwarded-For, which that proxy wrote */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = request.headers['x-forwarded-for'];
  if (trustProxy && forwarded) {
    const last = String(forwarded).split(',').at(-1)?.trim();
    if (last) return last;
  }
  return request.socket.remoteAddress ?? UNKNOWN;
}

/**
 * @param address undefined of a connection that is gone: whoever asked has hung up meanwhile
 * @returns what limits count as one network: an IPv4 address, or the first 64 bits of an IPv6 one, of which everyone
 * has as many as they like
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined) return UNKNOWN;
  const [bare = ''] = address.split('%');
  const [, v4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare) ?? [];
  if (v4 !== undefined || !isIPv6(bare)) return v4 ?? address;
  const [head = '', tail] = bare.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const before = groups(head);
  const after = groups(tail ?? '');
  // A dotted end is as long as two groups.
  const left = 8 - before.length - after.length - (bare.includes('.') ? 1 : 0);
  const all = tail === undefined ? before : [...before, ...Array.from({ length: left }, () => '0'), ...after];
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
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
