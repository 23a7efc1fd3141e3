/** The records of a kept version, read in a thread of its own; on the page's own where the browser gives none. */
import type { StoredRecord } from '@polku/shared/kernel/document';
import { finish } from '@polku/shared/kernel/pieces';
import { storedInUpdate } from '@polku/shared/kernel/record-set';
import type { VersionMessage } from './version-worker';

/** @param update the document as a Yjs update (V1) @throws when it is none */
export function readVersion(update: Uint8Array): Promise<readonly StoredRecord[]> {
  if (typeof Worker !== 'function') return new Promise((resolve) => resolve(finish(storedInUpdate(update))));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./version-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<VersionMessage>) => {
      worker.terminate();
      if ('stored' in data) resolve(data.stored);
      else reject(new Error(data.failed));
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
    worker.postMessage(update);
  });
}
