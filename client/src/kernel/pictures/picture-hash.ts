import { contentHash } from '@polku/shared/kernel/content-hash';

/** @returns the name under which a picture is kept and referred to */
export async function pictureHash(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // The browser's own is some ten times as quick, where the page may use it.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return contentHash(bytes);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
