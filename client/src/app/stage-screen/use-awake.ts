/** What a page on a projector needs of its device: the screen stays on, and the mouse is out of sight. */
import { useEffect, useState } from 'react';

/** Keeps the screen from going dark, where the browser can. */
export function useAwake(): void {
  useEffect(() => {
    let lock: { release(): Promise<void> } | null = null;
    let ended = false;
    const take = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const taken = await navigator.wakeLock.request('screen');
        if (ended) await taken.release();
        else lock = taken;
      } catch {
        // The device saves its battery: it stays as it is.
      }
    };
    const onVisible = (): void => void take();
    void take();
    // The browser lets go of it whenever the page is hidden.
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, []);
}

/** From the last move of the mouse on. */
const STILL_MS = 2500;

/** @returns whether the mouse moves, or moved a moment ago */
export function useMouseMoves(): boolean {
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = (): void => {
      setMoves(true);
      clearTimeout(timer);
      timer = setTimeout(() => setMoves(false), STILL_MS);
    };
    window.addEventListener('pointermove', onMove);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', onMove);
    };
  }, []);
  return moves;
}
