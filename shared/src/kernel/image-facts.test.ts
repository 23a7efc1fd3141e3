import { describe, expect, test } from 'vitest';
import { fitsLimits, imageFacts } from './image-facts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : part)),
  );
const png = (width: readonly number[], height: readonly number[]): Uint8Array =>
  bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', width, height, [8, 6, 0, 0, 0]);
const ZEROS = Array.from({ length: 12 }, () => 0);

describe('the head of a picture says what it is', () => {
  test('PNG', () => {
    expect(imageFacts(png([0, 0, 1, 2], [0, 0, 0, 9]))).toEqual({ type: 'image/png', width: 258, height: 9 });
  });
  test('JPEG, behind what a camera writes before the frame', () => {
    const camera = bytes([0xff, 0xe1, 0, 6], 'Exif');
    const frame = [0xff, 0xc2, 0, 17, 8, 0x03, 0x20, 0x04, 0xb0, 3, 1, 0x22, 0];
    const facts = imageFacts(bytes([0xff, 0xd8], [...camera], [0xff], frame));
    expect(facts).toEqual({ type: 'image/jpeg', width: 1200, height: 800 });
  });
  test('WebP in its three forms', () => {
    const riff = (form: string, rest: readonly number[]): Uint8Array =>
      bytes('RIFF', [0, 0, 0, 0], 'WEBP', form, [10, 0, 0, 0], rest, ZEROS);
    const size = { width: 640, height: 480 };
    expect(imageFacts(riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1]))).toEqual({
      type: 'image/webp',
      ...size,
    });
    expect(imageFacts(riff('VP8X', [0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]))).toEqual({ type: 'image/webp', ...size });
    // 14 bits of width − 1, then 14 of height − 1.
    const bits = 639 | (479 << 14);
    const lossless = [0x2f, bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, (bits >> 24) & 255];
    expect(imageFacts(riff('VP8L', lossless))).toEqual({ type: 'image/webp', ...size });
  });
  test('anything else is no picture, whatever it begins like', () => {
    for (const other of [
      bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      bytes('GIF89a', ZEROS),
      bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], '<script>'),
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xda, 0, 0, 0, 0, 0, 0]),
      bytes('RIFF', [0, 0, 0, 0], 'WEBPWHAT', ZEROS, ZEROS),
      png([0, 0, 0, 0], [0, 0, 0, 9]),
      new Uint8Array(),
    ])
      expect(imageFacts(other)).toBeNull();
  });
  test('a head that goes on for ever without a frame is no picture', () => {
    expect(
      imageFacts(
        bytes(
          [0xff, 0xd8],
          Array.from({ length: 4000 }, () => 0xff),
        ),
      ),
    ).toBeNull();
  });
});

test('a picture that is small as a file and huge on the screen does not fit', () => {
  expect(fitsLimits({ width: 1600, height: 1200 })).toBe(true);
  expect(fitsLimits({ width: 60_000, height: 2 })).toBe(false);
  expect(fitsLimits({ width: 8000, height: 8000 })).toBe(false);
});
