/** React access to the projection: re-renders once per flush; unchanged lists and records keep their identity. */
import { sameList } from '@polku/shared/kernel/memo';
import type { Projection } from '@polku/shared/kernel/projection';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

/**
 * Reads something from the projection and follows it.
 * @param select must return the same reference while nothing it reads has changed (`list` and `get` do)
 */
export function useProjection<T>(projection: Projection, select: (read: Projection) => T): T {
  const subscribe = useCallback((listener: () => void) => projection.subscribe(listener), [projection]);
  return useSyncExternalStore(subscribe, () => select(projection));
}

/** @returns a value made from several lists, remade only when one of them has changed */
export function useDerived<T>(
  projection: Projection,
  parts: (read: Projection) => readonly unknown[],
  make: (read: Projection) => T,
): T {
  const derive = useMemo(() => remembering<T>(), []);
  return useProjection(projection, (read) => derive(parts(read), () => make(read)));
}

/** @returns a function that recomputes a value only when one of the parts has changed */
function remembering<T>(): (parts: readonly unknown[], make: () => T) => T {
  let last: { readonly parts: readonly unknown[]; readonly value: T } | null = null;
  return (parts, make) => {
    const before = last;
    if (before && sameList(before.parts, parts)) return before.value;
    last = { parts, value: make() };
    return last.value;
  };
}
