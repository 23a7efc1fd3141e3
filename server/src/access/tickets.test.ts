import { createHmac, randomBytes } from 'node:crypto';
import { LIMITS } from '@polku/shared/kernel/limits';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TicketClaims, tickets } from './tickets';

const KEY = randomBytes(32);
const CLAIMS: TicketClaims = { project: 'project1', rotation: 0, link: 'link1', role: 'viewer', epoch: 'epoch1' };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
function signed(header: object, payload: object, key: Uint8Array = KEY, hash = 'sha256'): string {
  const text = `${base64(header)}.${base64(payload)}`;
  return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`;
}
const now = (): number => Math.floor(Date.now() / 1000);
const HEADER = { alg: 'HS256' };
const payload = (): Record<string, unknown> => ({
  ...CLAIMS,
  iss: 'polku',
  aud: 'sync',
  iat: now(),
  exp: now() + LIMITS.ticketTtlSeconds,
});
const without = (name: string): object => Object.fromEntries(Object.entries(payload()).filter(([key]) => key !== name));

test('a ticket says what it was issued for, until its time is over', async () => {
  const { issue, verify } = tickets(KEY);
  const ticket = await issue(CLAIMS);
  expect(await verify(ticket)).toEqual(CLAIMS);
  vi.advanceTimersByTime((LIMITS.ticketTtlSeconds - 1) * 1000);
  expect(await verify(ticket)).toEqual(CLAIMS);
  vi.advanceTimersByTime(2000);
  expect(await verify(ticket)).toBeNull();
});

test('what this file signs by hand is a ticket, so that what follows fails for its own reason', async () => {
  expect(await tickets(KEY).verify(signed(HEADER, payload()))).toEqual(CLAIMS);
});

describe('no ticket is', () => {
  const [head = '', body = '', sum = ''] = signed(HEADER, { exp: 1 }).split('.');
  test.each<[string, () => string]>([
    ['nothing', () => ''],
    ['text', () => 'let me in'],
    ['one part of three', () => head],
    ['one without its signature', () => `${base64(HEADER)}.${base64(payload())}.`],
    ['one with a part more', () => `${signed(HEADER, payload())}.${sum}`],
    [
      'one that claims more than was signed',
      () => {
        const [, , signature = ''] = signed(HEADER, payload()).split('.');
        return `${base64(HEADER)}.${base64({ ...payload(), role: 'facilitator' })}.${signature}`;
      },
    ],
    ['one of another server', () => signed(HEADER, payload(), randomBytes(32))],
    ['one signed with an empty key', () => signed(HEADER, payload(), new Uint8Array())],
    ['one that says it needs no signature', () => `${base64({ alg: 'none' })}.${base64(payload())}.`],
    ['one that says so in other letters', () => `${base64({ alg: 'nOnE' })}.${base64(payload())}.`],
    ['one with another algorithm, rightly signed', () => signed({ alg: 'HS512' }, payload(), KEY, 'sha512')],
    [
      'one that brings its own key',
      () => signed({ ...HEADER, alg: 'RS256', jwk: { kty: 'oct', k: 'AAAA' } }, payload()),
    ],
    ['one with a header that must be understood', () => signed({ ...HEADER, crit: ['polku'], polku: 1 }, payload())],
    ['one without an end', () => signed(HEADER, without('exp'))],
    ['one that begins tomorrow', () => signed(HEADER, { ...payload(), nbf: now() + 86_400 })],
    ['one for another use', () => signed(HEADER, { ...payload(), aud: 'api' })],
    ['one of another issuer', () => signed(HEADER, { ...payload(), iss: 'elsewhere' })],
    ['one with a role that there is not', () => signed(HEADER, { ...payload(), role: 'admin' })],
    ['one without a project', () => signed(HEADER, without('project'))],
    ['one with several projects', () => signed(HEADER, { ...payload(), project: ['project1', 'project2'] })],
    ['one that has ended', () => `${head}.${body}.${sum}`],
    ['a very long one', () => 'e'.repeat(1_000_000)],
  ])('%s', async (_what, ticket) => {
    expect(await tickets(KEY).verify(ticket())).toBeNull();
  });
});
