/**
 * Keeps the identity of scene items with unchanged inputs. One cache is passed from picture to picture of a board; it only
 * answers "made from the same inputs", so it does not matter which picture asks.
 */
import { type Kept, type Memo, memoPart } from '../../../../kernel/memo';
import type { SceneItem } from '../../../../kernel/scene';

export type Keep = (key: string, inputs: readonly unknown[], make: () => SceneItem) => SceneItem;

export interface SceneCache {
  readonly memo: Memo;
  readonly keep: Keep;
}

const ITEMS = memoPart<Kept<SceneItem>>('scene items');

export function sceneCache(memo: Memo): SceneCache {
  return { memo, keep: (key, inputs, make) => memo.keep(ITEMS, key, inputs, make) };
}
