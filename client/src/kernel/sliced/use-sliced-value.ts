/**
 * A value derived from the whole board or project in slices, off the render path: a change marks it stale, it is recomputed
 * while the browser is idle, and the previous value is shown meanwhile.
 */
import type { Pieces } from '@polku/shared/kernel/pieces';
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useState } from 'react';
import { createUpdater } from './slices';

/** After a value was made, nothing is for so long: others may be writing without a pause. */
const REST_MS = 400;

/**
 * @param make gives the function that makes the value, with a memory of its own if it wants one; must be stable. A value
 *   that is the same object as before renders nothing
 * @returns null until it is first made, a moment after mounting
 */
export function useSlicedValue<T>(projection: Projection, make: () => () => Pieces<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let rests = false;
    let stale = false;
    const updater = createUpdater(make(), (next) => {
      startTransition(() => setValue(() => next));
      rests = true;
      timer = setTimeout(() => {
        rests = false;
        if (stale) updater.stale();
        stale = false;
      }, REST_MS);
    });
    const unsubscribe = projection.subscribe(() => {
      if (rests) stale = true;
      else updater.stale();
    });
    updater.stale();
    return () => {
      unsubscribe();
      updater.end();
      if (timer !== null) clearTimeout(timer);
    };
  }, [projection, make]);
  return value;
}
