/**
 * A value derived from the whole board, off the render path: a change marks it stale, it is recomputed when the browser is
 * idle, and the previous value is shown meanwhile. So edits on a large board never wait for it.
 */
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useState } from 'react';

/** An idle browser is not waited for longer than this. */
const LATEST_MS = 250;
/** After a value was made, so many times as long nothing is: of a board that others write on, a small share of the time. */
const REST = 20;

/** Runs a work when the browser is idle, soon at the latest. @returns what calls it off */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: LATEST_MS });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 32);
  return () => clearTimeout(id);
}

/** As `whenIdle`, but not before a time of `performance.now()`. */
function whenRested(until: number, work: () => void): () => void {
  const left = until - performance.now();
  if (left <= 0) return whenIdle(work);
  let cancel: (() => void) | null = null;
  const id = setTimeout(() => {
    cancel = whenIdle(work);
  }, left);
  return () => {
    clearTimeout(id);
    cancel?.();
  };
}

/**
 * @param make gives the function that makes the value, with its own cache if it wants one; must be stable
 * @param same whether two values are equal, so that nothing re-renders for the second; must be stable
 * @returns null until it is first made, a moment after mounting
 */
export function useIdleValue<T>(
  projection: Projection,
  make: () => () => T,
  same: (a: T, b: T) => boolean = Object.is,
): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    const compute = make();
    let cancel: (() => void) | null = null;
    let made: { readonly value: T } | null = null;
    let restUntil = 0;
    const stale = (): void => {
      cancel ??= whenRested(restUntil, () => {
        cancel = null;
        const began = performance.now();
        const next = compute();
        const done = performance.now();
        restUntil = done + (done - began) * REST;
        if (made && same(made.value, next)) return;
        made = { value: next };
        startTransition(() => setValue(() => next));
      });
    };
    stale();
    const unsubscribe = projection.subscribe(stale);
    return () => {
      unsubscribe();
      cancel?.();
    };
  }, [projection, make, same]);
  return value;
}
