/** Worker that reads a kept version: decoding is one piece of work that would hold up the page. */
import type { StoredRecord } from '@polku/shared/kernel/document';
import { type EditRanges, type OlderDocument, readOlder } from '@polku/shared/kernel/edit-origins';
import { finish } from '@polku/shared/kernel/pieces';
import { storedInUpdate } from '@polku/shared/kernel/record-set';

export interface VersionQuestion {
  readonly update: Uint8Array;
  /** Read it as the document from before these; null: as it is. */
  readonly edits: EditRanges | null;
}
export type VersionAnswer =
  | { readonly stored: readonly StoredRecord[] }
  | { readonly older: OlderDocument }
  | { readonly failed: string };

const say = (what: VersionAnswer): void => self.postMessage(what);

self.addEventListener('message', ({ data: { update, edits } }: MessageEvent<VersionQuestion>) => {
  try {
    say(edits ? { older: finish(readOlder(update, edits)) } : { stored: finish(storedInUpdate(update)) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
});
