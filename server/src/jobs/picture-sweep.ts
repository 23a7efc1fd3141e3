/** Looks for unused pictures once a day, one project at a time, so that other maintenance gets its turn in between. */
import type { UnusedPictures } from './unused-pictures';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Not while everyone reconnects after a restart. */
const FIRST_MS = 10 * 60 * 1000;

export interface PictureSweepOptions {
  projects: () => Promise<readonly string[]>;
  sweep: (project: string) => Promise<UnusedPictures>;
  done: (project: string, result: UnusedPictures) => void;
  /** Of this project nothing was deleted; the others go on. */
  failed: (project: string, error: Error) => void;
  firstMs?: number;
  everyMs?: number;
}

export interface PictureSweep {
  /** Starts no further project; resolves when the current one is done. */
  stop(): Promise<void>;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

export function pictureSweep(options: PictureSweepOptions): PictureSweep {
  const { projects, sweep, done, failed, firstMs = FIRST_MS, everyMs = DAY_MS } = options;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;

  const sweepAll = async (): Promise<void> => {
    for (const project of await projects()) {
      if (stopped) return;
      try {
        done(project, await sweep(project));
      } catch (error) {
        failed(project, asError(error));
      }
    }
  };
  const run = (): void => {
    running = sweepAll()
      .catch((error: unknown) => failed('', asError(error)))
      .finally(() => {
        if (!stopped) timer = setTimeout(run, everyMs);
      });
  };
  timer = setTimeout(run, firstMs);

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
