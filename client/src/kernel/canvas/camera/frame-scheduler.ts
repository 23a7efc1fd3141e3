/**
 * Deferred work in slices: workers run once a frame in the given order until the time is used up; the loop sleeps when all
 * are done. Keeps painting and mounting from ever costing a frame.
 */
export interface FrameWorker {
  /** Does a slice, looking at `deadline` (performance.now() time) between steps. @returns whether more is left */
  work(deadline: number): boolean;
}

export interface FrameScheduler {
  add(worker: FrameWorker): () => void;
  /** Asks for a turn in the next frame. */
  wake(): void;
  stop(): void;
}

/** @param budget milliseconds that one frame's work may take */
export function createFrameScheduler(budget: () => number): FrameScheduler {
  const workers: FrameWorker[] = [];
  let frame: number | null = null;
  const turn = (): void => {
    frame = null;
    const deadline = performance.now() + budget();
    let more = false;
    for (const worker of workers) {
      if (performance.now() >= deadline) {
        more = true;
        break;
      }
      if (worker.work(deadline)) more = true;
    }
    if (more) wake();
  };
  const wake = (): void => {
    frame ??= requestAnimationFrame(turn);
  };
  return {
    add(worker) {
      workers.push(worker);
      return () => {
        const at = workers.indexOf(worker);
        if (at >= 0) workers.splice(at, 1);
      };
    },
    wake,
    stop() {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}
