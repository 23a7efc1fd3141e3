/** Keeps a version of every project that was edited, every few minutes, one after another. */
import { parseRoomName } from '@polku/shared/kernel/protocol';

const EVERY_MS = 10 * 60 * 1000;

export interface VersionKeepingOptions {
  keep: (projectId: string) => Promise<unknown>;
  failed: (projectId: string, error: Error) => void;
  everyMs?: number;
}

export interface VersionKeeping {
  /** Something of the room was written. */
  edited(room: string): void;
  /** Begins no more; resolves when the one under way is kept. */
  stop(): Promise<void>;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

export function versionKeeping({ keep, failed, everyMs = EVERY_MS }: VersionKeepingOptions): VersionKeeping {
  let edited = new Set<string>();
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const keepAll = async (): Promise<void> => {
    const projects = edited;
    edited = new Set();
    for (const project of projects) {
      if (stopped) return;
      try {
        await keep(project);
      } catch (error) {
        failed(project, asError(error));
      }
    }
  };
  const run = (): Promise<void> => (running = running.then(keepAll));
  const timer = setInterval(() => void run(), everyMs);
  timer.unref();
  return {
    edited(room) {
      const parsed = parseRoomName(room);
      if (parsed?.kind === 'content') edited.add(parsed.projectId);
    },
    async stop() {
      clearInterval(timer);
      stopped = true;
      await running;
    },
  };
}
