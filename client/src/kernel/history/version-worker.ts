/** Worker that reads a kept version: decoding is one piece of work that would hold up the page. */
import type { StoredRecord } from '@polku/shared/kernel/document';
import { finish } from '@polku/shared/kernel/pieces';
import { storedInUpdate } from '@polku/shared/kernel/record-set';

export type VersionMessage = { readonly stored: readonly StoredRecord[] } | { readonly failed: string };

const say = (what: VersionMessage): void => self.postMessage(what);

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  try {
    say({ stored: finish(storedInUpdate(data)) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
});
