/** React's door to the projection: re-renders once per flush; lists and records keep their identity while unchanged. */
import type { Projection } from '@polku/shared/kernel/projection';
import { useCallback, useRef, useSyncExternalStore } from 'react';

/**
 * Reads something from the projection and follows it.
 * @param select must return the same reference while nothing it reads has changed (`list` and `get` do)
 */
export function useProjection<T>(projection: Projection, select: (read: Projection) => T): T {
  const selectRef = useRef(select);
  selectRef.current = select;
  const subscribe = useCallback((listener: () => void) => projection.subscribe(listener), [projection]);
  return useSyncExternalStore(subscribe, () => selectRef.current(projection));
}

/** @returns a value made from several lists, remade only when one of them has changed */
export function useDerived<T>(
  projection: Projection,
  parts: (read: Projection) => readonly unknown[],
  make: (read: Projection) => T,
): T {
  const last = useRef<{ parts: readonly unknown[]; value: T } | null>(null);
  return useProjection(projection, (read) => {
    const now = parts(read);
    const before = last.current;
    if (before && before.parts.length === now.length && before.parts.every((part, i) => part === now[i]))
      return before.value;
    const value = make(read);
    last.current = { parts: now, value };
    return value;
  });
}
