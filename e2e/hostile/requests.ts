/** HTTP requests that no client makes: valid ones of every route, changed in every part, as bytes. */
import { between, pick, type Random } from '../judge/random';
import { mutated, randomBytes } from './bytes';
import { frameOf, OPCODE } from './raw-socket';
import { changedHeaders, changedPath, LONG, SHAPES } from './request-shapes';
import { ERASING, type Request, ROUTES } from './routes';
import type { Scene } from './scene';

export interface RawRequest {
  /** What is sent, with `pauseMs` between the parts. */
  readonly parts: readonly Uint8Array[];
  readonly pauseMs: number;
  readonly kind: string;
  /** Nothing is missing at its end. */
  readonly isWhole?: true;
}

const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  -0,
  1e308,
  2 ** 53,
  0.1,
  '',
  ' ',
  '\u0000',
  '\ud83d',
  '\u202e',
  '__proto__',
  'constructor',
  '../..',
  "'; DROP TABLE rooms; --",
  LONG,
  [],
  {},
  [[[[[[]]]]]],
  [null],
  { length: -1 },
  '9'.repeat(400),
  '2026-13-45T99:99:99Z',
  '1e999',
  '*',
];

/**
 * @param bearer the secret that is shown, or '' for none
 * @param erases whether the whole project may be erased
 */
export function hostileRequest(
  scene: Scene,
  bearer: string,
  random: Random,
  { erases, port, from }: { readonly erases: boolean; readonly port: number; readonly from: string },
): RawRequest {
  const route = erases && random() < 0.002 ? ERASING : pick(random, ROUTES);
  const { method, path, body } = route({ scene, bearer, random });
  const request: Request = {
    method,
    path,
    body,
    headers: [
      ['Host', `127.0.0.1:${port}`],
      ['Connection', 'close'],
      ['X-Forwarded-For', from],
    ],
  };
  if (bearer !== '') request.headers.push(['Authorization', `Bearer ${bearer}`]);
  const isUpgrade = path.startsWith('/sync/');
  if (isUpgrade) {
    request.headers[1] = ['Connection', 'Upgrade'];
    request.headers.push(['Upgrade', 'websocket'], ['Sec-WebSocket-Version', '13']);
    request.headers.push(['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ==']);
  }
  const way = random();
  if (way < 0.3) return whole('body', changedBody(request, random));
  if (way < 0.42) return whole('path', changedPath(request, random));
  if (way < 0.52) return whole('headers', changedHeaders(request, random));
  if (way < 0.58) return whole('method', { ...request, method: pick(random, METHODS) });
  if (way < 0.78)
    return { kind: 'bytes', pauseMs: 0, parts: [mutated(written(request), random, Buffer.from('\r\n\r\n0\r\n'))] };
  if (way < 0.86)
    return { kind: 'shape', pauseMs: 0, parts: [pick(random, SHAPES)(written(request), request, random)] };
  if (way < 0.9) return inParts(written(request), random);
  if (isUpgrade) {
    const frames = Array.from({ length: 3 }, () => frameOf(OPCODE.binary, Uint8Array.from(randomBytes(random, 20))));
    return { kind: 'upgrade', pauseMs: 0, parts: [Buffer.concat([written(request), ...frames])] };
  }
  return whole('as it is', request);
}

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'get',
  'G T',
  '',
] as const;

function whole(kind: string, request: Request): RawRequest {
  return { kind, pauseMs: 0, parts: [written(request)], isWhole: true };
}

/** @returns the request with a true length, unless one is in its headers */
function written({ method, path, headers, body }: Request, type = 'application/json'): Buffer {
  const bytes =
    body === undefined
      ? null
      : body instanceof Uint8Array
        ? Buffer.from(body)
        : typeof body === 'string'
          ? Buffer.from(body)
          : Buffer.from(JSON.stringify(body));
  const all = [...headers];
  const has = (name: string): boolean => all.some(([one]) => one.toLowerCase() === name);
  if (bytes && !has('content-type')) all.push(['Content-Type', body instanceof Uint8Array ? 'image/png' : type]);
  if (bytes && !has('content-length') && !has('transfer-encoding'))
    all.push(['Content-Length', String(bytes.byteLength)]);
  const head = [`${method} ${path} HTTP/1.1`, ...all.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'utf8'), bytes ?? Buffer.alloc(0)]);
}

function changedBody(request: Request, random: Random): Request {
  const { body } = request;
  if (body === undefined) return { ...request, body: pick(random, HOSTILE_VALUES) ?? null };
  if (body instanceof Uint8Array) return { ...request, body: mutated(body, random, body) };
  const way = random();
  if (way < 0.65) return { ...request, body: changedValue(structuredClone(body), random) };
  const text = JSON.stringify(body);
  if (way < 0.75) return { ...request, body: text.slice(0, between(random, 0, text.length)) };
  if (way < 0.85) return { ...request, body: mutated(Buffer.from(text), random, Buffer.from('{"__proto__":{}}')) };
  return { ...request, body: pick(random, TEXTS)(text) };
}

const TEXTS: readonly ((text: string) => string | Uint8Array)[] = [
  () => '['.repeat(30_000),
  () => `${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}`,
  () => '{"__proto__":{"role":"facilitator"},"constructor":{"prototype":{"role":"facilitator"}}}',
  (text) => text.replace('{', '{"__proto__":{"x":1},'),
  (text) => `\ufeff${text}`,
  (text) => `${text}${text}`,
  (text) => `${text},`,
  (text) => text.replaceAll(/\d+/g, '1e999'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace('{', `{${'"k":1,'.repeat(4_000)}`),
  (text) => `"${text}"`,
  () => JSON.stringify(LONG.repeat(4)),
  () => Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d),
];

/** @returns the value with one of its parts replaced, taken out, doubled, or with a key that no object should have */
function changedValue(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.12) return pick(random, HOSTILE_VALUES);
  const entries = Object.entries(value);
  const one = entries.length > 0 ? pick(random, entries) : undefined;
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    if (one && random() < 0.6) list[Number(one[0])] = changedValue(one[1], random);
    else if (random() < 0.5) list.push(...Array.from({ length: between(random, 1, 600) }, () => one?.[1] ?? null));
    else list.length = 0;
    return list;
  }
  if (!one) return { constructor: 1 };
  const way = random();
  if (way < 0.65) return { ...value, [one[0]]: changedValue(one[1], random) };
  if (way < 0.8) return Object.fromEntries(entries.filter(([key]) => key !== one[0]));
  if (way < 0.9) return JSON.parse(`{"__proto__":{"role":"facilitator"},${JSON.stringify(value).slice(1)}`) as unknown;
  return {
    ...value,
    [pick(random, ['constructor', 'toString', 'role', 'memberId', ' ', 'x'.repeat(300)])]: pick(random, HOSTILE_VALUES),
  };
}

/** In two parts, or its first part only. */
function inParts(bytes: Buffer, random: Random): RawRequest {
  const at = between(random, 0, bytes.byteLength);
  const first = bytes.subarray(0, at);
  if (random() < 0.5) return { kind: 'partial', pauseMs: 0, parts: [first] };
  return { kind: 'slow', pauseMs: between(random, 1, 120), parts: [first, bytes.subarray(at)] };
}
