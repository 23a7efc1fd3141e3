/** Whether the person looks at the page: others see who is away. */
import type { Away } from '../session/presence-types';

/** Without a key, pointer or finger for so long one is shown as away. */
export const IDLE_MS = 120_000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Watches the page.
 * @param tell called with every change: `hidden` while the page is not in view, `idle` after IDLE_MS without a sign of life
 * @returns what ends it
 */
export function watchAway(tell: (away: Away | null) => void): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true, passive: true };
  let now: Away | null = null;
  let lastSign = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const become = (next: Away | null): void => {
    if (next === now) return;
    now = next;
    tell(next);
  };
  // A moving pointer only notes the time; the timer asks for it.
  const wait = (): void => {
    clearTimeout(timer);
    const left = lastSign + IDLE_MS - performance.now();
    if (left <= 0) become('idle');
    else timer = setTimeout(wait, left);
  };
  const sign = (): void => {
    lastSign = performance.now();
    if (now !== 'idle') return;
    become(null);
    wait();
  };
  const look = (): void => {
    if (document.visibilityState === 'hidden') {
      clearTimeout(timer);
      become('hidden');
    } else {
      lastSign = performance.now();
      become(null);
      wait();
    }
  };
  for (const type of SIGNS) window.addEventListener(type, sign, options);
  document.addEventListener('visibilitychange', look, { signal: stop.signal });
  look();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}
