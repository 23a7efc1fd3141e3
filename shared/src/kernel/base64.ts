/** Bytes as text and back, strictly: standard alphabet, padded, nothing else in between. */
import { fromBase64, toBase64 } from 'lib0/buffer';

export const base64Of = (bytes: Uint8Array): string => toBase64(bytes);

/** @returns null for anything that is not base64 */
export function bytesOfBase64(text: string): Uint8Array | null {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? fromBase64(text) : null;
}
