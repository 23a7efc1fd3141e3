/**
 * Decides when rooms are compacted and compacts one at a time. A failure is reported and leaves the log unchanged. Only
 * compaction ever removes updates and snapshots; projects are kept until someone deletes them.
 */
import type { Compacted } from './compact';

const UPDATES = 500;
const BYTES = 1024 * 1024;
/** A busy room is not compacted more often than this; reading a few thousand rows is cheap. */
const PAUSE_MS = 10_000;

/** The part of a room that compaction looks at. */
export interface CompactableRoom {
  readonly name: string;
  readonly sinceSnapshot: { seq: number; updates: number; bytes: number };
}

export interface CompactionOptions {
  /** @param known number of the newest snapshot that the room has; undefined: of one that is unloaded */
  compact: (room: string, known: number | undefined) => Promise<Compacted>;
  /** Called with a verified snapshot, so that an open room can drop the updates it covers. */
  done: (room: string, seq: number, data: Uint8Array) => void;
  failed: (room: string, error: Error) => void;
  now?: () => number;
}

export interface Compaction {
  /** Compacts the room in the background if it has grown enough, or in any case when it is being unloaded. */
  consider(room: CompactableRoom, unloading: boolean): void;
  idle(): Promise<void>;
}

export function compaction({ compact, done, failed, now = Date.now }: CompactionOptions): Compaction {
  const running = new Map<string, Promise<void>>();
  const last = new Map<string, number>();

  const run = async (room: string, known: number | undefined): Promise<void> => {
    try {
      const result = await compact(room, known);
      if (result.kind === 'compacted') done(room, result.seq, result.data);
    } catch (error) {
      failed(room, error instanceof Error ? error : new Error(String(error)));
    } finally {
      running.delete(room);
    }
  };

  return {
    consider({ name, sinceSnapshot: { seq, updates, bytes } }, unloading) {
      if (running.has(name)) return;
      const paused = now() - (last.get(name) ?? Number.NEGATIVE_INFINITY) < PAUSE_MS;
      if (!unloading && (paused || (updates < UPDATES && bytes < BYTES))) return;
      if (unloading) last.delete(name);
      else last.set(name, now());
      running.set(name, run(name, unloading ? undefined : seq));
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
