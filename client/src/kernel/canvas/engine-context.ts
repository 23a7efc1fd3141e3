/** Provides a canvas's engine to the components inside it. */
import type { SceneItem } from '@polku/shared/kernel/scene';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { CanvasEngine, CanvasUi } from './engine';

export const EngineContext = createContext<CanvasEngine | null>(null);

/** @throws outside a BoardCanvas */
export function useEngine(): CanvasEngine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error('useEngine outside BoardCanvas');
  return engine;
}

export function useCanvasUi<T>(select: (ui: CanvasUi) => T): T {
  return useStore(useEngine().ui, select);
}

/** The item as it is now; renders again only when this one changes. */
export function useItem(id: string): SceneItem | undefined {
  const { index } = useEngine();
  const watch = useCallback((listener: () => void) => index.watch(id, listener), [index, id]);
  return useSyncExternalStore(watch, () => index.item(id));
}
