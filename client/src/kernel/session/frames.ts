/** Runs work in the next frame; in a tab that is hidden, and so gets no frames, soon all the same. */
const HIDDEN_MS = 250;

export function byFrame(work: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    work();
  };
  const timer = setTimeout(once, HIDDEN_MS);
  const frame = requestAnimationFrame(once);
}
