/**
 * Strict base64: standard alphabet, padded, nothing else in between. Implemented here because browsers, workers and Node
 * offer different functions.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 0x3d;
/** Characters that are made into text at a time; a call takes only so many. */
const CHUNK = 8192;

const codes = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));
const values = new Uint8Array(128);
for (const [value, code] of codes.entries()) values[code] = value;

export function base64Of(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  const code = (value: number): number => codes[value & 63] ?? 0;
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    out[to] = code(a >> 2);
    out[to + 1] = code((a << 4) | ((b ?? 0) >> 4));
    out[to + 2] = b === undefined ? PAD : code((b << 2) | ((c ?? 0) >> 6));
    out[to + 3] = c === undefined ? PAD : code(c);
  }
  let text = '';
  for (let at = 0; at < out.length; at += CHUNK) text += String.fromCharCode(...out.subarray(at, at + CHUNK));
  return text;
}

/** @returns null for anything that is not base64 */
export function bytesOfBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const value = (at: number): number => values[text.charCodeAt(at)] ?? 0;
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const four = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
    bytes[to] = four >> 16;
    // Writes beyond the end of a typed array are ignored.
    bytes[to + 1] = four >> 8;
    bytes[to + 2] = four;
  }
  return bytes;
}
