/** Worker that reads one file and reports progress; terminating it cancels the import. */
import { type ImportContent, type ImportProgress, readImport } from './read-import';

export type WorkerMessage =
  | { readonly progress: ImportProgress }
  | { readonly content: ImportContent }
  | { readonly failed: string };

const say = (what: WorkerMessage): void => self.postMessage(what);

self.addEventListener('message', ({ data }: MessageEvent<File>) => {
  readImport(data, (progress) => say({ progress })).then(
    (content) => say({ content }),
    (error: unknown) => say({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
