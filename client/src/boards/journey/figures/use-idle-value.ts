/**
 * A value made from the whole board, off the render path: a change marks it stale, it is made when the browser is idle,
 * and what was there is shown meanwhile. So an edit on a board of thousands never waits for it.
 */
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useState } from 'react';

/** An idle browser is not waited for longer than this. */
const LATEST_MS = 250;

/** Runs a work when the browser is idle, soon at the latest. @returns what calls it off */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: LATEST_MS });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 32);
  return () => clearTimeout(id);
}

/**
 * @param make gives the function that makes the value, with a memory of its own if it wants one; must be stable
 * @returns null until it is first made, a moment after mounting
 */
export function useIdleValue<T>(projection: Projection, make: () => () => T): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    const compute = make();
    let cancel: (() => void) | null = null;
    const stale = (): void => {
      cancel ??= whenIdle(() => {
        cancel = null;
        const next = compute();
        startTransition(() => setValue(() => next));
      });
    };
    stale();
    const unsubscribe = projection.subscribe(stale);
    return () => {
      unsubscribe();
      cancel?.();
    };
  }, [projection, make]);
  return value;
}
