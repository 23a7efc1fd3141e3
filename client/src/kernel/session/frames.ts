/**
 * When remote edits are read and shown: in the next frame, in a tab that is hidden, and so gets no frames, soon all the
 * same. On a large board showing an edit costs more than a frame lasts; then others' typing is shown less often, so that the
 * main thread keeps two thirds of its time for the person here. One's own edits never wait: the runner reads them at once.
 */
const HIDDEN_MS = 250;
/** Cheaper than this is shown in every frame. */
const CHEAP_MS = 5;
const LONGEST_WAIT_MS = 200;

export type Schedule = (work: () => void) => void;

/** @param now for tests */
export function createFrameSchedule(now: () => number = () => performance.now()): Schedule {
  let notBefore = 0;
  const measured = (work: () => void): void => {
    const begun = now();
    work();
    // What work causes (rendering, painting of the picture's first slice) is done before the next task.
    setTimeout(() => {
      const cost = now() - begun;
      notBefore = cost > CHEAP_MS ? now() + Math.min(LONGEST_WAIT_MS, 2 * cost) : 0;
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
