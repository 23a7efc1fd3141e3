/** The name of a picture: its SHA-256 in hexadecimal. In plain JavaScript, since browsers offer theirs over HTTPS only. */
import { digest } from 'lib0/hash/sha256';

export function contentHash(bytes: Uint8Array): string {
  return [...digest(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const HASH_LENGTH = 64;

/** @returns whether it has the form of a picture's name */
export function isContentHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/**
 * Finds picture names in arbitrary stored bytes: every 64-digit stretch of any run of hexadecimal digits counts. It may
 * find too many, never too few, since documents and updates store texts verbatim.
 */
export function hashesIn(bytes: Uint8Array, known: (hash: string) => boolean, found: (hash: string) => void): void {
  let run = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const digit = (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102);
    run = digit ? run + 1 : 0;
    if (run < HASH_LENGTH) continue;
    const hash = String.fromCharCode(...bytes.subarray(at + 1 - HASH_LENGTH, at + 1));
    if (known(hash)) found(hash);
  }
}
