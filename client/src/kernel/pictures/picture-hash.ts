import { contentHash } from '@polku/shared/kernel/content-hash';

/** @returns the name under which a picture is kept and referred to */
export async function pictureHash(blob: Blob): Promise<string> {
  return contentHash(new Uint8Array(await blob.arrayBuffer()));
}
