/**
 * Hooks on an open project's records. Records and lists keep their identity while they do not change, so a component
 * that reads one record or one list renders again only when that one did.
 */
import { useCallback, useSyncExternalStore } from 'react';
import type { Projection } from '@polku/shared/kernel/projection';
import type { AnyRecord } from '@polku/shared/kernel/records';
import type { Undo } from '@polku/shared/kernel/undo';

/** @returns the record, removed ones included; undefined while there is none */
export function useRecord(projection: Projection, id: string): AnyRecord | undefined {
  const subscribe = useCallback(
    (listener: () => void) =>
      projection.subscribe(({ ids }) => {
        if (ids.has(id)) listener();
      }),
    [projection, id],
  );
  return useSyncExternalStore(subscribe, () => projection.get(id));
}

/** @returns live records of a type on a board (`''`: of the project), in order */
export function useRecordList(projection: Projection, type: string, board: string): readonly AnyRecord[] {
  const subscribe = useCallback((listener: () => void) => projection.subscribe(listener), [projection]);
  return useSyncExternalStore(subscribe, () => projection.list(type, board));
}

/** @returns whether there is something to undo and to redo */
export function useUndoable(undo: Undo): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const subscribe = useCallback((listener: () => void) => undo.subscribe(listener), [undo]);
  const canUndo = useSyncExternalStore(subscribe, () => undo.canUndo());
  const canRedo = useSyncExternalStore(subscribe, () => undo.canRedo());
  return { canUndo, canRedo };
}
