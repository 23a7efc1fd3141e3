/**
 * Schedules reading of remote edits: the first in the next frame, a stream of them about twenty times a second, and in a
 * hidden tab, which gets no frames, by timer.
 */
const HIDDEN_MS = 250;
const STREAM_MS = 40;
const LONGEST_WAIT_MS = 200;

export type Schedule = (work: () => void) => void;

/**
 * Where showing an edit takes long (a large board), it reads less often, so that the main thread keeps two thirds of its time
 * for the person. One's own edits never wait: the runner reads them at once.
 * @param now for tests
 */
export function createFrameSchedule(now: () => number = () => performance.now()): Schedule {
  let notBefore = 0;
  const measured = (work: () => void): void => {
    const begun = now();
    work();
    // What work causes (rendering, painting of the picture's first slice) is done before the next task.
    setTimeout(() => {
      const cost = now() - begun;
      notBefore = now() + Math.min(LONGEST_WAIT_MS, Math.max(STREAM_MS, 2 * cost));
    }, 0);
  };
  return (work) => {
    let done = false;
    let frame = 0;
    const once = (): void => {
      if (done) return;
      done = true;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      measured(work);
    };
    const begin = (): void => {
      frame = requestAnimationFrame(once);
    };
    const wait = notBefore - now();
    const timer = setTimeout(once, HIDDEN_MS + Math.max(0, wait));
    if (wait > 0) setTimeout(begin, wait);
    else begin();
  };
}
