/**
 * Reads a file in a worker, so that the page stays responsive and can cancel at once; on the page's own thread where the
 * browser gives no worker.
 */
import type { WorkerMessage } from './import-worker';
import { type ImportContent, readImport, type TellProgress } from './read-import';

export interface Reading {
  readonly signal: AbortSignal;
  readonly tell: TellProgress;
}

/** @throws the signal's reason when it was called off */
export async function readInWorker(file: File, { signal, tell }: Reading): Promise<ImportContent> {
  signal.throwIfAborted();
  const content = (await onOwnThread(file, { signal, tell })) ?? (await readImport(file, tell));
  signal.throwIfAborted();
  return content;
}

/** @returns null where there is no thread to be had */
function onOwnThread(file: File, { signal, tell }: Reading): Promise<ImportContent | null> {
  if (typeof Worker !== 'function') return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', calledOff);
    };
    const calledOff = (): void => {
      end();
      reject(signal.reason as Error);
    };
    let heard = false;
    signal.addEventListener('abort', calledOff);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      heard = true;
      if ('progress' in data) return tell(data.progress);
      end();
      if ('content' in data) resolve(data.content);
      else reject(new Error(data.failed));
    });
    worker.addEventListener('error', ({ message }) => {
      end();
      // One that never spoke could not be loaded.
      if (heard) reject(new Error(message));
      else resolve(null);
    });
    worker.postMessage(file);
  });
}
