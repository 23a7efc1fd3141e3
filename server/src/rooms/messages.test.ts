import { LIMITS } from '@polku/shared/kernel/limits';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { presenceFrame } from '../testing/wire-client';
import { decodeMessage, presenceText } from './messages';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
afterEach(() => vi.restoreAllMocks());

describe('presence is limited before anything of it is read', () => {
  const cases = {
    'one state of 14 MB of lists within lists': [{ client: 1, clock: 1, state: '['.repeat(14_000_000) }],
    'millions of empty states': Array.from({ length: 500_000 }, (_, client) => ({ client, clock: 1, state: '{}' })),
    'more people than a room may hold': Array.from({ length: LIMITS.awarenessEntries + 1 }, (_, client) => ({
      client,
      clock: 1,
      state: '{}',
    })),
    'one state beyond its limit': [{ client: 1, clock: 1, state: `"${'x'.repeat(LIMITS.awarenessBytes)}"` }],
  };
  test.each(Object.entries(cases))('%s', (_name, entries) => {
    const bytes = presenceFrame(entries);
    const parse = vi.spyOn(JSON, 'parse');
    expect(decodeMessage(bytes)).toEqual({ kind: 'too-large' });
    expect(parse).not.toHaveBeenCalled();
  });

  test('and the states of others are passed over unparsed', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const message = decodeMessage(presenceFrame([{ client: 1, clock: 1, state: 'no JSON at all' }]));
    expect(message).toMatchObject({ kind: 'presence', entries: [{ client: 1, clock: 1 }] });
    expect(parse).not.toHaveBeenCalled();
  });
});

describe('a presence state is passed on only if every reader can take it', () => {
  test('an object is', () => expect(presenceText(utf8('{"user":{"name":"Aino"}}'))).toBe('{"user":{"name":"Aino"}}'));
  test('leaving is', () => expect(presenceText(utf8('null'))).toBe('null'));
  test.each([
    ['a number', '7'],
    ['no JSON', '{'],
    [
      'nested beyond the limit',
      '{"a":'.repeat(LIMITS.awarenessDepth + 1) + '1' + '}'.repeat(LIMITS.awarenessDepth + 1),
    ],
  ])('%s is not', (_name, state) => expect(presenceText(utf8(state))).toBeNull());
  test('bytes that are no text are not', () => expect(presenceText(new Uint8Array([0x22, 0xff, 0x22]))).toBeNull());
});
