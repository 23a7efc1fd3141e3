/**
 * Runs work in slices of a few milliseconds while the browser is idle, drawing frames and handling input in between. A slice
 * ends when its time, or the idle time of this frame, is used up.
 */
import type { Pieces } from '@polku/shared/kernel/pieces';

/** A slice ends after the piece that passes this; what remains of a frame of 16 ms is for everything else. */
export const SLICE_MS = 4;
/** A browser that is never idle is not waited for longer than this. */
const LATEST_MS = 100;

interface Deadline {
  readonly didTimeout: boolean;
  timeRemaining(): number;
}

function whenIdle(work: (deadline: Deadline | null) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: LATEST_MS });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(() => work(null), 16);
  return () => clearTimeout(id);
}

/** Runs the work in slices, then passes on the result. @returns cancels it */
export function runInSlices<T>(work: Pieces<T>, done: (value: T) => void): () => void {
  const slice = (deadline: Deadline | null): void => {
    const spare = deadline && !deadline.didTimeout ? Math.min(SLICE_MS, deadline.timeRemaining()) : SLICE_MS;
    const until = performance.now() + spare;
    do {
      const step = work.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (performance.now() < until);
    cancel = whenIdle(slice);
  };
  let cancel = whenIdle(slice);
  return () => cancel();
}

export interface Updater {
  /** What it is made of may have changed. */
  readonly stale: () => void;
  readonly end: () => void;
}

/**
 * Keeps a result up to date: a run that has started is finished, and if its input became stale meanwhile another run
 * follows, so that continuous changes cannot starve it.
 */
export function createUpdater<T>(update: () => Pieces<T>, done: (value: T) => void): Updater {
  let cancel: (() => void) | null = null;
  let again = false;
  const begin = (): void => {
    again = false;
    cancel = runInSlices(update(), (value) => {
      cancel = null;
      done(value);
      if (again) begin();
    });
  };
  return {
    stale() {
      if (cancel) again = true;
      else begin();
    },
    end() {
      cancel?.();
      cancel = null;
      again = false;
    },
  };
}
