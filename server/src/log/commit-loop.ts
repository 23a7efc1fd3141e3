/**
 * Group commit without a fixed delay: what arrives in one turn of the event loop, and while a commit is running, gathers for the
 * next transaction, of all rooms. No update is announced before its commit returned.
 */
import type { AuthorRow, Deed, RoomBatch } from './log-types';

/** A room as the log sees it. */
export interface CommitSink {
  readonly name: string;
  /** Everything up to and including `seq` is durable. */
  committed(seq: number): void;
  /** Nothing after the last `committed` is stored. */
  commitFailed(error: Error): void;
}

export interface CommitLoop {
  /** Takes the update for the next commit. Sequence numbers of a room are consecutive. */
  append(sink: CommitSink, seq: number, update: Uint8Array, authors?: readonly AuthorRow[], deed?: Deed | null): void;
  /** Bytes waiting for a commit that has not started. */
  readonly waitingBytes: number;
  /** Resolves when no commit is pending. */
  idle(): Promise<void>;
}

interface Gathered {
  first: number;
  updates: Uint8Array[];
  authors: AuthorRow[];
  deeds: Deed[];
}

/**
 * Writes what gathered, one transaction at a time. A failed commit fails exactly the rooms in it; updates of those rooms that
 * gathered meanwhile are dropped, since they build on what was lost.
 */
export function commitLoop(
  commit: (batch: RoomBatch[]) => Promise<void> | null,
  observe: (seconds: number, updates: number) => void,
): CommitLoop {
  let gathered = new Map<CommitSink, Gathered>();
  let waitingBytes = 0;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    // Let the messages of this turn of the event loop gather first.
    await new Promise((resolve) => setImmediate(resolve));
    while (gathered.size > 0) {
      const batch = gathered;
      gathered = new Map();
      waitingBytes = 0;
      const started = performance.now();
      let failure: Error | null = null;
      try {
        const committing = commit([...batch].map(([sink, gathering]) => ({ room: sink.name, ...gathering })));
        // What is done already is told in this turn of the event loop.
        if (committing) await committing;
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
      }
      let count = 0;
      for (const [sink, { first, updates }] of batch) {
        count += updates.length;
        if (failure) {
          gathered.delete(sink);
          sink.commitFailed(failure);
        } else sink.committed(first + updates.length - 1);
      }
      if (!failure) observe((performance.now() - started) / 1000, count);
    }
    running = null;
  };

  return {
    append(sink, seq, update, authors = [], deed = null) {
      const own = gathered.get(sink);
      if (own) {
        own.updates.push(update);
        own.authors.push(...authors);
        if (deed) own.deeds.push(deed);
      } else gathered.set(sink, { first: seq, updates: [update], authors: [...authors], deeds: deed ? [deed] : [] });
      waitingBytes += update.byteLength;
      running ??= run();
    },
    get waitingBytes() {
      return waitingBytes;
    },
    async idle() {
      while (running) await running;
    },
  };
}
