/** Keeps the identity of scene items whose inputs did not change since the scene before. */
import type { SceneItem } from '../../../kernel/scene';

interface Kept {
  readonly inputs: readonly unknown[];
  readonly item: SceneItem;
}
export type KeptItems = ReadonlyMap<string, Kept>;
export type Keep = (key: string, inputs: readonly unknown[], make: () => SceneItem) => SceneItem;

/** @param before what was kept for the scene before; @returns the function that keeps, and what it keeps this time */
export function keeper(before: KeptItems | undefined): { readonly keep: Keep; readonly kept: KeptItems } {
  const kept = new Map<string, Kept>();
  const keep: Keep = (key, inputs, make) => {
    const old = before?.get(key);
    if (old && same(old.inputs, inputs)) {
      kept.set(key, old);
      return old.item;
    }
    const item = make();
    kept.set(key, { inputs, item });
    return item;
  };
  return { keep, kept };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
