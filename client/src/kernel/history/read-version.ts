/** Kept versions, read in a thread of its own; on the page's own where the browser gives none. */
import type { StoredRecord } from '@polku/shared/kernel/document';
import { type EditRanges, type OlderDocument, readOlder } from '@polku/shared/kernel/edit-origins';
import { finish } from '@polku/shared/kernel/pieces';
import { storedInUpdate } from '@polku/shared/kernel/record-set';
import type { VersionAnswer, VersionQuestion } from './version-worker';

/** A document without anything, as a Yjs update. */
const NOTHING = Uint8Array.of(0, 0);

function ask(question: VersionQuestion): Promise<VersionAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./version-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<VersionAnswer>) => {
      worker.terminate();
      if ('failed' in data) reject(new Error(data.failed));
      else resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
    worker.postMessage(question);
  });
}

/** @param update the document as a Yjs update (V1) @returns its records @throws when it is none */
export async function readVersion(update: Uint8Array): Promise<readonly StoredRecord[]> {
  if (typeof Worker !== 'function') return finish(storedInUpdate(update));
  const answer = await ask({ update, edits: null });
  return 'stored' in answer ? answer.stored : [];
}

/**
 * @param update the document from before the edits, as a Yjs update (V1); null when there was nothing
 * @returns what is needed of it to take them back @throws when it is none
 */
export async function readOlderVersion(update: Uint8Array | null, edits: EditRanges): Promise<OlderDocument> {
  if (update === null || typeof Worker !== 'function') return finish(readOlder(update ?? NOTHING, edits));
  const answer = await ask({ update, edits });
  if (!('older' in answer)) throw new Error('the thread answered something else');
  return answer.older;
}
