/** When the archive is written, as long as the server runs. */
import { startWorker } from '../../log/worker-calls';
import type { ArchiveCalls } from './archive-worker';
import type { Archived, ArchiverOptions } from './archiver';

const EVERY_MS = 5_000;

export interface ArchivingOptions extends ArchiverOptions {
  /** What tests make shorter. */
  readonly everyMs?: number;
  done(archived: Archived): void;
  /** It is tried again. */
  failed(error: Error): void;
  /** The thread has died. */
  onDeath(error: Error): void;
}

export interface Archiving {
  /** Copies the last of it. To be called when nobody writes any more, before the store closes. */
  stop(): Promise<void>;
}

/** Begins with a copy of the whole, then copies what is new every few seconds. */
export function archiving(hooks: ArchivingOptions): Archiving {
  const { file, folder, days, everyMs = EVERY_MS } = hooks;
  const options: ArchiverOptions = { file, folder, days };
  const worker = startWorker<ArchiveCalls>('jobs/archive', 'archive-worker', options, (error) => hooks.onDeath(error));
  const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const step = async (): Promise<void> => {
    try {
      hooks.done(await worker.call('step'));
    } catch (error) {
      hooks.failed(asError(error));
    }
    if (!stopped) timer = setTimeout(go, everyMs);
  };
  let running: Promise<void> = Promise.resolve();
  const go = (): void => {
    running = step();
  };
  go();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
      await worker.call('finish').catch((error: unknown) => hooks.failed(asError(error)));
      await worker.stop();
    },
  };
}
