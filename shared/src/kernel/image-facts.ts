/**
 * Type and pixel size of a picture, read from its own header bytes without decoding. Only PNG, JPEG and WebP, which browsers
 * display and never execute; no SVG. File names and content types are ignored.
 */
import { LIMITS } from './limits';

export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp';

export interface ImageFacts {
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
}

type Bytes = Uint8Array;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52] as const;
const JPEG = [0xff, 0xd8, 0xff] as const;

function begins(bytes: Bytes, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}

function says(bytes: Bytes, at: number, word: string): boolean {
  return Array.from(word, (letter) => letter.charCodeAt(0)).every((code, i) => bytes[at + i] === code);
}

/** Reads past the end count as 0; a size of 0 is no picture. */
const byte = (bytes: Bytes, at: number): number => bytes[at] ?? 0;
const big16 = (bytes: Bytes, at: number): number => byte(bytes, at) * 256 + byte(bytes, at + 1);
const big32 = (bytes: Bytes, at: number): number => big16(bytes, at) * 65_536 + big16(bytes, at + 2);
const little16 = (bytes: Bytes, at: number): number => byte(bytes, at) + byte(bytes, at + 1) * 256;
const little24 = (bytes: Bytes, at: number): number => little16(bytes, at) + byte(bytes, at + 2) * 65_536;

/** Start-of-frame markers: C0–CF except the table markers and the reserved one. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jpegSize(bytes: Bytes): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = byte(bytes, at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: big16(bytes, at + 5), width: big16(bytes, at + 7) };
    else if (marker === 0xda || marker === 0xd9) return null;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + Math.max(2, big16(bytes, at + 2));
  }
  return null;
}

function webpSize(bytes: Bytes): { width: number; height: number } | null {
  if (says(bytes, 12, 'VP8X')) return { width: little24(bytes, 24) + 1, height: little24(bytes, 27) + 1 };
  if (says(bytes, 12, 'VP8L') && bytes[20] === 0x2f && bytes.length >= 25) {
    const [b0, b1, b2, b3] = [21, 22, 23, 24].map((at) => byte(bytes, at)) as [number, number, number, number];
    return { width: 1 + (((b1 & 0x3f) << 8) | b0), height: 1 + (((b3 & 0x0f) << 10) | (b2 << 2) | (b1 >> 6)) };
  }
  if (says(bytes, 12, 'VP8 ') && begins(bytes, [0x9d, 0x01, 0x2a], 23)) {
    return { width: little16(bytes, 26) & 0x3fff, height: little16(bytes, 28) & 0x3fff };
  }
  return null;
}

/** @returns null for anything else, and for a truncated or empty header */
export function imageFacts(bytes: Uint8Array): ImageFacts | null {
  let type: ImageType;
  let size: { width: number; height: number } | null;
  if (begins(bytes, PNG)) [type, size] = ['image/png', { width: big32(bytes, 16), height: big32(bytes, 20) }];
  else if (begins(bytes, JPEG)) [type, size] = ['image/jpeg', jpegSize(bytes)];
  else if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP') && bytes.length >= 30)
    [type, size] = ['image/webp', webpSize(bytes)];
  else return null;
  return size && size.width > 0 && size.height > 0 ? { type, ...size } : null;
}

/**
 * A small file may declare a size of 100,000 pixels, and decoding takes four bytes a pixel for everyone who opens it.
 * @returns whether a picture of this size may be shared
 */
export function fitsLimits({ width, height }: Pick<ImageFacts, 'width' | 'height'>): boolean {
  return width <= LIMITS.imageSide && height <= LIMITS.imageSide && width * height <= LIMITS.imagePixels;
}
