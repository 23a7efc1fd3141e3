/** The outer parts of a request, changed: its path, its headers, and how requests lie in one another. */
import { between, pick, type Random } from '../judge/random';
import { randomBytes } from './bytes';
import type { Request } from './routes';

export const LONG = 'a'.repeat(20_000);

export function changedPath(request: Request, random: Random): Request {
  const parts = request.path.split('/');
  const at = between(random, 1, Math.max(1, parts.length - 1));
  const old = parts[at] ?? '';
  parts[at] = pick(random, [
    `${old}%00`,
    '%2e%2e%2f%2e%2e',
    '..',
    '.',
    '',
    `${old}/`,
    '%zz',
    '%c3%28',
    encodeURIComponent(old).replaceAll('a', '%61'),
    old.toUpperCase(),
    '__proto__',
    'constructor',
    "';DROP",
    LONG,
    '%252e%252e',
    `${old};x=1`,
    `${old}#x`,
    `${old}\\..\\`,
    'ä',
    '*',
  ]);
  const query = pick(random, [
    '',
    '',
    '?',
    '?__proto__[x]=1&constructor=1',
    `?${'a=1&'.repeat(2_000)}`,
    '?since=1&since=2',
    '?since=-1',
    '?minutes=1e9',
    '?time=9'.repeat(3),
    '?%',
  ]);
  return { ...request, path: `${parts.join('/')}${query}` };
}

export function changedHeaders(request: Request, random: Random): Request {
  const { secret, more } = {
    secret: request.headers.find(([name]) => name === 'Authorization')?.[1] ?? 'Bearer',
    more: [...request.headers],
  };
  const add = pick<readonly [string, string][]>(random, [
    [['Content-Length', '2']],
    [['Content-Length', '-1']],
    [['Content-Length', '1e9']],
    [['Content-Length', '99999999999999999999']],
    [
      ['Content-Length', '2'],
      ['Content-Length', '3'],
    ],
    [['Transfer-Encoding', 'chunked']],
    [['Transfer-Encoding', 'gzip, chunked']],
    [
      ['Transfer-Encoding', 'chunked'],
      ['Content-Length', '4'],
    ],
    [['Content-Type', 'text/xml']],
    [['Content-Type', 'application/json; charset=utf-7']],
    [['Content-Type', 'a/'.repeat(900)]],
    [['Content-Type', 'multipart/form-data; boundary=']],
    [['Content-Encoding', 'gzip']],
    [['Expect', '100-continue']],
    [['Expect', 'the unexpected']],
    [
      ['Upgrade', 'h2c'],
      ['HTTP2-Settings', 'AAMAAABkAAQAAP__'],
    ],
    [['Range', 'bytes=-,x,1-0']],
    [['If-None-Match', LONG.slice(0, 9_000)]],
    [['Origin', 'https://elsewhere.example']],
    [['Origin', 'null']],
    [['Host', 'x; script-src *']],
    [['Cookie', 'a=b;'.repeat(1_000)]],
    [['Authorization', `${secret}\t${secret}`]],
    [['Authorization', secret.toUpperCase()]],
    [['Authorization', `Basic ${Buffer.from(secret).toString('base64')}`]],
    [['Authorization', 'Bearer __proto__']],
    [
      ['__proto__', '1'],
      ['constructor', '1'],
    ],
    [['X-Forwarded-For', LONG.slice(0, 3_000)]],
    [
      ['X-Forwarded-Host', 'evil'],
      ['X-Forwarded-Proto', 'gopher'],
    ],
    [['X-A', 'a\r\n b']],
    [['X-A', 'a\nX-B: b']],
    [['Accept-Encoding', 'br;q=1e9, *;q=-1']],
    Array.from({ length: 1_500 }, (_, i): [string, string] => [`x${i}`, '1']),
    [['X-Http-Method-Override', 'DELETE']],
    [['Connection', 'Upgrade, HTTP2-Settings']],
    [['Sec-WebSocket-Version', '99']],
    [['Sec-WebSocket-Extensions', 'permessage-deflate; server_max_window_bits=99']],
    [['Sec-WebSocket-Protocol', ',,,']],
  ]);
  return { ...request, headers: random() < 0.8 ? [...more, ...add] : [...add, ...more] };
}

/** Requests in one another, and other protocols. */
export const SHAPES: readonly ((bytes: Buffer, request: Request, random: Random) => Uint8Array)[] = [
  (bytes, { path }) =>
    Buffer.concat([
      Buffer.from(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG`,
      ),
      bytes,
    ]),
  (bytes, { path }) =>
    Buffer.concat([
      Buffer.from(`POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\nContent-Length: 4\r\n\r\n`),
      bytes,
    ]),
  (bytes, { path }) =>
    Buffer.concat([
      Buffer.from(`POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5;ext="\r\n`),
      bytes,
    ]),
  (_bytes, { path }) =>
    Buffer.from(`POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}`),
  (_bytes, { path }) => Buffer.from(`POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  (bytes) =>
    Buffer.concat([
      Buffer.from(bytes.toString('latin1').replace('Connection: close', 'Connection: keep-alive'), 'latin1'),
      bytes,
    ]),
  (_bytes, { path }) => Buffer.from(`GET ${path}\r\n`),
  (_bytes, { path }) => Buffer.from(`GET ${path} HTTP/1.0\r\n\r\n`),
  (_bytes, { path }) => Buffer.from(`GET ${path} HTTP/9.9\r\nHost: x\r\n\r\n`),
  (_bytes, { path }) =>
    Buffer.from(`GET http://elsewhere.example${path} HTTP/1.1\r\nHost: y\r\nConnection: close\r\n\r\n`),
  (_bytes, { path }) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost : x\r\nX\r\n\r\n`),
  () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  () => Buffer.of(0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc),
  () => Buffer.from('SSH-2.0-OpenSSH_9.6\r\n'),
  (_bytes, _request, random) => Uint8Array.from(randomBytes(random, between(random, 0, 300))),
];
