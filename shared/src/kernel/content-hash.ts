/** The name of a picture: SHA-256 of its bytes, hexadecimal. In plain JavaScript: browsers offer theirs over HTTPS only. */
import { digest } from 'lib0/hash/sha256';

export function contentHash(bytes: Uint8Array): string {
  return [...digest(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
