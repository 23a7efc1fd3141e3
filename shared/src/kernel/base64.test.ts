import { expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import { base64Of, bytesOfBase64 } from './base64';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

it('writes bytes as the standard says', () => {
  const texts = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'];
  expect(texts.map((text) => base64Of(bytesOf(text)))).toEqual([
    '',
    'Zg==',
    'Zm8=',
    'Zm9v',
    'Zm9vYg==',
    'Zm9vYmE=',
    'Zm9vYmFy',
  ]);
  expect(base64Of(Uint8Array.of(255, 239, 190, 251))).toBe('/+++ +w=='.replace(' ', ''));
});

it('reads back whatever bytes it wrote', () => {
  const random = seededRandom(4);
  for (const length of [0, 1, 2, 3, 8191, 8192, 8193, 30_000]) {
    const bytes = Uint8Array.from({ length }, () => random.int(256));
    expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
  }
});

it('reads nothing else', () => {
  for (const text of ['Zg', 'Zg=', 'Zg===', 'Z=g=', 'Zm9 v', 'Zm9v\n', 'Zm9-', 'Zä=='])
    expect(bytesOfBase64(text)).toBeNull();
});
