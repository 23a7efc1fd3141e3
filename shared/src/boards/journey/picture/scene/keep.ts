/**
 * Keeps the identity of scene items whose inputs did not change. One memory is handed on from scene to scene of a board:
 * it only ever answers "made from the same inputs", so it does not matter which scene asks.
 */
import { sameList } from '../../../../kernel/memo';
import type { SceneItem } from '../../../../kernel/scene';

interface Kept {
  readonly inputs: readonly unknown[];
  readonly item: SceneItem;
}
export type Keep = (key: string, inputs: readonly unknown[], make: () => SceneItem) => SceneItem;

export interface SceneMemory {
  readonly keep: Keep;
  /** Memories of parts that compare in their own way, by name; made on first use. */
  part<T>(name: string): Map<string, T>;
  /** Forgets what has gone from the board, now and then. @param alive number of items in the scene just made */
  tidy(alive: number): void;
}

export function sceneMemory(): SceneMemory {
  const kept = new Map<string, Kept>();
  const parts = new Map<string, Map<string, unknown>>();
  return {
    keep(key, inputs, make) {
      const old = kept.get(key);
      if (old && sameList(old.inputs, inputs)) return old.item;
      const item = make();
      kept.set(key, { inputs, item });
      return item;
    },
    part<T>(name: string): Map<string, T> {
      let part = parts.get(name);
      if (!part) parts.set(name, (part = new Map()));
      return part as Map<string, T>;
    },
    tidy(alive) {
      const limit = 2 * alive + 1000;
      if (kept.size > limit) kept.clear();
      for (const part of parts.values()) if (part.size > limit) part.clear();
    },
  };
}
